package org.onehall.jobseeker.person;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Phone;
import org.onehall.jobseeker.civil.ResidentId;
import org.onehall.platform.privacy.LookupHash;
import org.onehall.platform.privacy.PersonKeys;
import org.onehall.platform.privacy.Sealed;
import org.springframework.stereotype.Component;

/** Seals and opens what identifies a person, each under the person's own key. */
@Component
public class PersonSeals {

    private static final String NAME = "name";

    private final PersonKeys keys;
    private final LookupHash hash;

    PersonSeals(PersonKeys keys, LookupHash hash) {
        this.keys = keys;
        this.hash = hash;
    }

    /** The file of a new person, sealed under the key of this id. */
    public SealedFile seal(String personId, PersonFile file) {
        return seal(personId, file, residentIdHash(file.residentId()));
    }

    /** @param residentIdHash that of the file's resident ID, where it is known */
    public SealedFile seal(String personId, PersonFile file, String residentIdHash) {
        return new SealedFile(
                identity(personId, file, residentIdHash),
                contact(personId, file.phone(), file.address()),
                file.division(),
                file.education(),
                file.skills(),
                file.employment(),
                file.wish());
    }

    private Identity identity(String personId, PersonFile file, String residentIdHash) {
        return new Identity(
                seal(personId, file.residentId().value()),
                residentIdHash,
                seal(personId, file.name()),
                nameHash(file.name()),
                file.residentId().birthDate(),
                file.residentId().sex());
    }

    private Contact contact(String personId, @Nullable Phone phone, @Nullable String address) {
        return new Contact(
                phone == null ? null : seal(personId, phone.value()),
                phone == null ? null : phoneRef(phone),
                address == null ? null : seal(personId, address));
    }

    /** What a change comes to, held against the file: what says the same stays as it is, to the byte. */
    public Correction correction(Person person, PersonChange change) {
        return new Correction(
                Optional.of(corrected(person, change.residentId(), change.name())),
                Optional.of(corrected(person, change.phone(), change.address())),
                Optional.ofNullable(change.division()),
                Optional.ofNullable(change.education()),
                Optional.ofNullable(change.skills()),
                Optional.empty(),
                Optional.empty());
    }

    /** The contact after a correction; null leaves as it is. */
    private Contact corrected(Person person, @Nullable Said<Phone> phone, @Nullable Said<String> address) {
        Contact held = person.contact();
        Contact said =
                contact(person.key(), phone == null ? null : phone.value(), address == null ? null : address.value());
        boolean samePhone = phone == null || Objects.equals(said.phoneRef(), held.phoneRef());
        boolean sameAddress =
                address == null || open(person.key(), held.address()).equals(Optional.ofNullable(address.value()));
        return new Contact(
                samePhone ? held.phone() : said.phone(),
                samePhone ? held.phoneRef() : said.phoneRef(),
                sameAddress ? held.address() : said.address());
    }

    /** The identity after a correction; null leaves as it is. */
    private Identity corrected(Person person, @Nullable ResidentId residentId, @Nullable String name) {
        Identity held = person.requirePresent();
        Identity renamed = name == null || nameHash(name).equals(held.nameHash())
                ? held
                : new Identity(
                        held.residentId(),
                        held.residentIdHash(),
                        seal(person.key(), name),
                        nameHash(name),
                        held.birthDate(),
                        held.sex());
        return residentId == null || residentIdHash(residentId).equals(held.residentIdHash())
                ? renamed
                : new Identity(
                        seal(person.key(), residentId.value()),
                        residentIdHash(residentId),
                        renamed.name(),
                        renamed.nameHash(),
                        residentId.birthDate(),
                        residentId.sex());
    }

    /** Makes the keys of many new people at once. */
    public void ensure(Collection<String> personIds) {
        keys.ensureNew(personIds);
    }

    /** Reads the keys of many people at once, before a page of them is opened. */
    public void prepare(Collection<String> personIds) {
        keys.prepare(personIds);
    }

    public Optional<String> open(String personId, @Nullable String sealed) {
        return Optional.ofNullable(sealed).map(text -> keys.open(personId, new Sealed(text)));
    }

    public String residentIdHash(ResidentId residentId) {
        return hash.of(LookupHash.RESIDENT_ID, residentId.value());
    }

    public String phoneRef(Phone phone) {
        return hash.of(LookupHash.PHONE, phone.value());
    }

    public String nameHash(String name) {
        return hash.of(NAME, name);
    }

    void destroy(String personId) {
        keys.erase(personId);
    }

    private String seal(String personId, String plain) {
        return keys.seal(personId, plain).value();
    }
}
