package org.onehall.local.district;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.onehall.local.reference.ReferenceFile;

/** People in households, community by community. */
final class Population {

    private static final LocalDate FIRST_VISIT = LocalDate.of(2026, 3, 2);
    private static final int DAYS_OF_VISITS = 24;

    private final Chance chance;
    private final Names names;
    private final ResidentNumbers numbers;
    private final People people;
    private final List<Resident> all = new ArrayList<>();

    Population(long seed, String district) {
        this.chance = new Chance(seed);
        this.names = new Names(chance);
        this.numbers = new ResidentNumbers(district);
        this.people = new People(chance);
    }

    /** Exactly so many people, spread over the communities. */
    List<Resident> of(int size) {
        var communities = ReferenceFile.communities();
        for (int i = 0; i < communities.size(); i++) {
            int until = (int) ((long) size * (i + 1) / communities.size());
            int household = 1;
            while (all.size() < until) {
                household(communities.get(i), household++, until - all.size());
            }
        }
        return List.copyOf(all);
    }

    private void household(ReferenceFile.Division community, int number, int room) {
        LocalDate visit = FIRST_VISIT.plusDays(chance.between(0, DAYS_OF_VISITS));
        var home = new Home(
                "H-%04d".formatted(number),
                community.code(),
                "示范区%s%d幢%d单元%d0%d室"
                        .formatted(
                                community.name().replace("社区", ""),
                                chance.between(1, 40),
                                chance.between(1, 4),
                                chance.between(1, 6),
                                chance.between(1, 4)),
                visit,
                names.surname());
        var members = members(home);
        String income = String.valueOf(chance.between(12, 180) * 100);
        members.stream()
                .limit(room)
                .map(member -> resident(home, member, income))
                .forEach(all::add);
    }

    private List<Member> members(Home home) {
        int headAge = chance.between(26, 62);
        boolean headMale = chance.percent(64);
        var members = new ArrayList<Member>();
        members.add(new Member("户主", headMale, headAge, home.surname()));
        if (chance.percent(78)) {
            members.add(new Member("配偶", !headMale, headAge + chance.between(-4, 4), names.surname()));
        }
        if (headAge >= 42 && chance.percent(66)) {
            members.add(child(home, headAge));
        }
        if (headAge >= 44 && chance.percent(18)) {
            members.add(child(home, headAge));
        }
        if (headAge <= 50 && chance.percent(30)) {
            members.add(new Member("父母", chance.percent(45), headAge + chance.between(22, 27), home.surname()));
        }
        return members;
    }

    private Member child(Home home, int headAge) {
        return new Member("子女", chance.percent(51), Math.max(16, headAge - chance.between(23, 26)), home.surname());
    }

    private Resident resident(Home home, Member member, String income) {
        LocalDate birth = home.visit().minusYears(member.age()).minusDays(chance.between(0, 364));
        var life = people.life(member.age(), member.male(), home);
        return new Resident(
                home.number(),
                member.relation(),
                member.surname() + names.given(member.male()),
                numbers.next(birth, member.male()),
                home.community(),
                people.phone(),
                home.address(),
                life.education(),
                life.employment(),
                life.since(),
                life.occupations(),
                life.minimumWage(),
                life.workDivisions(),
                life.skills(),
                member.relation().equals("户主") ? income : "",
                home.visit());
    }

    /** Where a household lives and when it was visited. */
    record Home(String number, String community, String address, LocalDate visit, String surname) {

        String street() {
            return community.substring(0, 9);
        }
    }

    private record Member(String relation, boolean male, int age, String surname) {}
}
