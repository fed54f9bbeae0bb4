package org.onehall.jobseeker.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.civil.Sex;
import org.onehall.jobseeker.employment.Employment;
import org.onehall.jobseeker.employment.EmploymentStatus;
import org.onehall.jobseeker.person.Spell.Hire;
import org.onehall.jobseeker.person.event.ContactChanged;
import org.onehall.jobseeker.person.event.EmploymentChanged;
import org.onehall.jobseeker.person.event.PersonCorrected;
import org.onehall.jobseeker.person.event.PersonCorrected.Part;
import org.onehall.jobseeker.person.event.PersonErased;
import org.onehall.jobseeker.person.event.PersonRegistered;
import org.onehall.jobseeker.person.event.WishChanged;
import org.onehall.jobseeker.wish.Wish;
import org.onehall.platform.events.Aggregate;
import org.onehall.platform.events.Topic;
import org.onehall.platform.web.ProblemException;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody of the labour-resource pool.
 *
 * <p>Registered once (one resident ID, one person), then corrected, verified, hired and left as the station and the vacancy
 * pool tell, at last perhaps erased: then nothing but the id, the division and the day remains, and every command is
 * refused. A hire is known by its referral: told twice or late it changes nothing. Whoever is hired through a referral no
 * longer looks for work until they say so again.
 */
@Topic("jobseeker.person")
@Document("persons")
public class Person extends Aggregate {

    private final Registration registration;
    private final List<Spell> spells;
    private @Nullable Identity identity;
    private Contact contact;
    private String division;
    private @Nullable Education education;
    private List<String> skills;
    private Employment employment;
    private @Nullable Wish wish;
    private Verification verification;
    private @Nullable LocalDate erasedOn;

    private Referrals referrals = Referrals.NONE;

    @PersistenceCreator
    private Person(
            String key,
            Registration registration,
            @Nullable Identity identity,
            @Nullable Contact contact,
            String division,
            @Nullable Education education,
            @Nullable List<String> skills,
            Employment employment,
            @Nullable Wish wish,
            @Nullable List<Spell> spells,
            Verification verification,
            @Nullable LocalDate erasedOn) {
        super(key);
        this.registration = registration;
        this.identity = identity;
        this.contact = contact == null ? Contact.NONE : contact;
        this.division = division;
        this.education = education;
        this.skills = skills == null ? List.of() : List.copyOf(skills);
        this.employment = employment;
        this.wish = wish;
        this.spells = spells == null ? new ArrayList<>() : new ArrayList<>(spells);
        this.verification = verification;
        this.erasedOn = erasedOn;
    }

    /** The file of a new person; its values are sealed under the key of this id. */
    public static Person register(String id, SealedFile file, Registration registration, Verification verification) {
        Person person = new Person(
                id,
                registration,
                file.identity(),
                file.contact(),
                file.division(),
                file.education(),
                file.skills(),
                file.employment(),
                file.wish(),
                List.of(),
                verification,
                null);
        person.record(PersonRegistered.of(person));
        if (file.contact().phone() != null) {
            person.tellContact();
        }
        person.tellWish(null);
        return person;
    }

    /** Puts right what the correction names; tells of it when it was otherwise before. */
    public void correct(Correction correction, Verification verified) {
        WishChanged before = WishChanged.of(this);
        List<Part> changed = correction.differingFrom(this);
        Contact oldContact = contact;
        Employment oldEmployment = employment;
        identity = correction.identity().orElse(requirePresent());
        contact = correction.contact().orElse(contact);
        division = correction.division().orElse(division);
        education = correction.education().orElse(education);
        skills = correction.skills().orElse(skills);
        employment = correction.employment().orElse(employment);
        wish = correction.wish().orElse(wish);
        verification = verified;
        if (!changed.isEmpty()) {
            record(new PersonCorrected(key(), division, changed));
        }
        if (!Objects.equals(oldContact.phoneRef(), contact.phoneRef())) {
            tellContact();
        }
        if (!oldEmployment.equals(employment)) {
            tellEmployment();
        }
        tellWish(before);
    }

    /** The file was found true as it is. */
    public void verify(Verification verified) {
        requirePresent();
        verification = verified.after(verification);
    }

    boolean isVerifiedBy(Verification verified) {
        return verified.after(verification).equals(verification);
    }

    /** What the person now looks for. */
    public void wish(Wish stated) {
        WishChanged before = WishChanged.of(this);
        requirePresent();
        wish = stated;
        tellWish(before);
    }

    /** What the station found out about the person's work. */
    public void employment(Employment found) {
        WishChanged before = WishChanged.of(this);
        requirePresent();
        if (!found.equals(employment)) {
            employment = found;
            tellEmployment();
            tellWish(before);
        }
    }

    void referrals(UnaryOperator<Referrals> news) {
        referrals = erasedOn == null ? news.apply(referrals) : referrals;
    }

    /** A referral led to work. */
    void hired(String referralId, Hire hire) {
        Optional<Spell> known = spell(referralId);
        if (erasedOn != null || known.filter(spell -> spell.hired() != null).isPresent()) {
            return;
        }
        WishChanged before = WishChanged.of(this);
        LocalDate leftOn = known.map(Spell::leftOn).orElse(null);
        known.ifPresent(spells::remove);
        spells.add(new Spell(referralId, hire, leftOn));
        if (leftOn == null) {
            employment = new Employment(
                    EmploymentStatus.EMPLOYED, hire.startDate(), hire.employerId(), hire.vacancyId(), referralId);
            wish = wish == null ? null : wish.closed();
            tellEmployment();
            tellWish(before);
        }
    }

    /** The work that the referral led to is over. */
    void left(String referralId, LocalDate leftOn) {
        Optional<Spell> known = spell(referralId);
        if (erasedOn != null || known.filter(spell -> spell.leftOn() != null).isPresent()) {
            return;
        }
        WishChanged before = WishChanged.of(this);
        known.ifPresent(spells::remove);
        spells.add(new Spell(referralId, known.map(Spell::hired).orElse(null), leftOn));
        if (referralId.equals(employment.referralId())) {
            employment = Employment.of(EmploymentStatus.UNEMPLOYED, leftOn);
            tellEmployment();
            tellWish(before);
        }
    }

    private Optional<Spell> spell(String referralId) {
        return spells.stream()
                .filter(spell -> spell.referralId().equals(referralId))
                .findFirst();
    }

    /** Takes away all that says who this was. The key of what was sealed must be destroyed after it. */
    public void erase(LocalDate day) {
        if (erasedOn != null) {
            return;
        }
        identity = null;
        contact = Contact.NONE;
        education = null;
        skills = List.of();
        wish = null;
        spells.clear();
        referrals = Referrals.NONE;
        employment = Employment.of(EmploymentStatus.INACTIVE, day);
        erasedOn = day;
        record(new PersonErased(key()));
    }

    private void tellWish(@Nullable WishChanged before) {
        WishChanged now = WishChanged.of(this);
        if (now != null && !now.equals(before)) {
            record(now);
        }
    }

    private void tellContact() {
        record(new ContactChanged(key(), contact.phone(), contact.phoneRef()));
    }

    private void tellEmployment() {
        record(EmploymentChanged.of(key(), employment));
    }

    /** Who this is, unless erased. */
    public Optional<Identity> identity() {
        return Optional.ofNullable(identity);
    }

    /** @throws ProblemException 410 when the person was erased */
    public Identity requirePresent() {
        if (identity == null) {
            throw ProblemException.gone("person-erased");
        }
        return identity;
    }

    public LocalDate birthDate() {
        return requirePresent().birthDate();
    }

    public Sex sex() {
        return requirePresent().sex();
    }

    public Contact contact() {
        return contact;
    }

    public String division() {
        return division;
    }

    public @Nullable Education education() {
        return education;
    }

    public List<String> skills() {
        return skills;
    }

    public Employment employment() {
        return employment;
    }

    public @Nullable Wish wish() {
        return wish;
    }

    public Verification verification() {
        return verification;
    }

    public Registration registration() {
        return registration;
    }

    /** Whether the person was ever referred, by a referral that was not withdrawn. */
    public boolean referred() {
        return referrals.anyStands();
    }

    public boolean erased() {
        return erasedOn != null;
    }
}
