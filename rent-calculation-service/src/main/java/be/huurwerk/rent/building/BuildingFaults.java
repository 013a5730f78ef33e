package be.huurwerk.rent.building;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.building.Building.DwellingDays;
import be.huurwerk.rent.building.Building.Group;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is wrong with a building by itself. */
final class BuildingFaults {

    private BuildingFaults() {}

    static List<Issue> find(Building building) {
        List<Issue> faults = new ArrayList<>();
        for (int i = 0; i < building.dwellings().size(); i++) {
            faults.addAll(ofDays(building.dwellings(), i, "dwellings[" + i + "]."));
        }
        faults.addAll(ofGroups(building));
        return faults;
    }

    /**
     * What is wrong with one of them beside those before it.
     *
     * @param at before the names of its properties
     */
    static List<Issue> ofDays(List<DwellingDays> dwellings, int place, String at) {
        List<Issue> faults = new ArrayList<>();
        DwellingDays days = dwellings.get(place);
        if (days.surface().stripTrailingZeros().scale() > 2) {
            faults.add(Issues.rejected(
                    at + "surface", days.surface(), "At most 2 decimals.", "Hoogstens 2 cijfers na de komma."));
        }
        if (days.until().filter(last -> last.isBefore(days.from())).isPresent()) {
            faults.add(Issues.rejected(
                    at + "until",
                    days.until().get(),
                    "The last day is not before the first.",
                    "De laatste dag ligt niet voor de eerste."));
        } else if (dwellings.subList(0, place).stream().anyMatch(days::overlaps)) {
            faults.add(Issues.rejected(
                    at + "from",
                    days.from(),
                    "The dwelling stands once a day.",
                    "De woning staat er één keer per dag."));
        }
        return faults;
    }

    private static List<Issue> ofGroups(Building building) {
        List<Issue> faults = new ArrayList<>();
        Set<UUID> known = building.dwellingIds();
        Set<Map.Entry<String, Optional<LocalDate>>> codes = new HashSet<>();
        for (int i = 0; i < building.groups().size(); i++) {
            Group group = building.groups().get(i);
            if (!codes.add(Map.entry(group.code(), group.from()))) {
                faults.add(Issues.rejected(
                        "groups[" + i + "].code",
                        null,
                        "Another group has this code from the same day on.",
                        "Een andere groep heeft deze code vanaf dezelfde dag."));
            }
            if (!known.containsAll(group.dwellingIds())) {
                faults.add(Issues.rejected(
                        "groups[" + i + "].dwellingIds",
                        null,
                        "A group has dwellings of the building alone.",
                        "Een groep heeft alleen woningen van het gebouw."));
            }
        }
        return faults;
    }

    /** Costs and keys may name a group: it stays. */
    static List<Issue> ofMissing(Building before, Building after) {
        return before.groups().stream()
                .map(Group::code)
                .distinct()
                .filter(code -> !after.hasGroup(code))
                .map(code -> Issues.rejected(
                        "groups",
                        null,
                        "The group " + code + " is missing: costs may be of it.",
                        "De groep " + code + " ontbreekt: er kunnen kosten van zijn."))
                .toList();
    }
}
