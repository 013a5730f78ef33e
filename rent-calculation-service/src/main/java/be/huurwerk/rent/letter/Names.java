package be.huurwerk.rent.letter;

import be.huurwerk.rent.calculation.Household;
import be.huurwerk.rent.calculation.Member;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How a letter calls the members of a household: by their given name, with the year of birth where two have the same. */
final class Names {

    private final Map<String, String> byMember;
    private final String someone;

    private Names(Map<String, String> byMember, String someone) {
        this.byMember = byMember;
        this.someone = someone;
    }

    /** @param someone for whose name nobody knows */
    static Names of(Household household, Map<UUID, String> givenNamesByPerson, String someone) {
        Map<String, String> givenNames = givenNamesByPerson.entrySet().stream()
                .collect(Collectors.toMap(person -> person.getKey().toString(), Map.Entry::getValue));
        Map<String, List<Member>> alike = household.members().stream()
                .collect(Collectors.groupingBy(member -> givenNames.getOrDefault(member.memberId(), someone)));
        Map<String, String> names = new HashMap<>();
        alike.forEach((name, members) -> members.forEach(member -> names.put(
                member.memberId(),
                members.size() == 1 ? name : name + " (°" + member.birthDate().getYear() + ")")));
        return new Names(names, someone);
    }

    Collection<String> all() {
        return byMember.values();
    }

    String of(String memberId) {
        return byMember.getOrDefault(memberId, someone);
    }
}
