package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.Issues;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a household must be for a lease to be signed with it. */
final class HouseholdRules {

    private HouseholdRules() {}

    /**
     * All faults of the household.
     *
     * @param birthDates of the members who are registered; who is missing here is a fault
     * @param on the day of which the household is stated: of signing, or of the take-over; who is born later comes by a birth
     * @param ageOfMajority who has reached it on that day can be a tenant or a partner
     */
    static List<Issue> faults(
            List<NewMember> household, Map<UUID, LocalDate> birthDates, LocalDate on, int ageOfMajority) {
        List<Issue> faults = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        boolean hasPartner = false;
        for (int i = 0; i < household.size(); i++) {
            NewMember member = household.get(i);
            String at = "household[" + i + "].";
            if (!birthDates.containsKey(member.personId())) {
                faults.add(Issues.notFound(
                        at + "personId", member.personId(), "There is no such person.", "Er is geen zo'n persoon."));
            }
            if (!seen.add(member.personId())) {
                faults.add(Issues.rejected(
                        at + "personId",
                        "This person is in the household already.",
                        "Deze persoon zit al in het gezin."));
            }
            if (member.role().isPartner() && hasPartner) {
                faults.add(Issues.rejected(
                        at + "role", "A household has one partner at most.", "Een gezin heeft hoogstens één partner."));
            }
            hasPartner |= member.role().isPartner();
            faults.addAll(ageFaults(at, member, birthDates.get(member.personId()), on, ageOfMajority));
            faults.addAll(factFaults(at, member, on));
        }
        boolean everybodyKnown = birthDates.keySet().containsAll(seen);
        if (everybodyKnown && household.stream().noneMatch(m -> isAdultTenant(m, birthDates, on, ageOfMajority))) {
            faults.add(Issues.rejected(
                    "household",
                    "A household has at least one tenant who is of age on the day of signing.",
                    "Een gezin heeft minstens één huurder die meerderjarig is op de dag van ondertekening."));
        }
        return faults;
    }

    /** @param deceased who died on the day of the household or before */
    static List<Issue> deceasedFaults(List<NewMember> household, Set<UUID> deceased) {
        return IntStream.range(0, household.size())
                .filter(at -> deceased.contains(household.get(at).personId()))
                .mapToObj(at -> Issues.deceased("household[" + at + "].personId"))
                .toList();
    }

    private static boolean isAdultTenant(
            NewMember member, Map<UUID, LocalDate> birthDates, LocalDate on, int ageOfMajority) {
        return member.role() == Role.tenant
                && member.bornOn(birthDates.get(member.personId())).isOfAge(ageOfMajority, on);
    }

    /** @param born null of who is not registered */
    private static List<Issue> ageFaults(String at, NewMember member, LocalDate born, LocalDate on, int ageOfMajority) {
        if (born == null) {
            return List.of();
        }
        if (born.isAfter(on)) {
            return List.of(Issues.rejected(
                    at + "personId",
                    "This person is born after " + on + ": report the birth as a change of the household.",
                    "Deze persoon is na " + on + " geboren: meld de geboorte als gezinswijziging."));
        }
        return member.role().isPartner() && !member.bornOn(born).isOfAge(ageOfMajority, on)
                ? List.of(Issues.rejected(
                        at + "role",
                        "A partner is of age on " + on + ".",
                        "Een partner is meerderjarig op " + on + "."))
                : List.of();
    }

    private static List<Issue> factFaults(String at, NewMember member, LocalDate on) {
        List<Issue> faults = new ArrayList<>();
        boolean factualPartner = member.role() == Role.factualPartner;
        if (factualPartner && member.facts().since().isEmpty()) {
            faults.add(Issues.required(
                    at + "since",
                    "Since when does this factual partner live with the tenant?",
                    "Sinds wanneer woont deze feitelijke partner bij de huurder?"));
        }
        if (factualPartner) {
            member.facts()
                    .since()
                    .flatMap(day -> Days.after(at + "since", day, on))
                    .ifPresent(faults::add);
        }
        if (!factualPartner && member.facts().since().isPresent()) {
            faults.add(Issues.rejected(
                    at + "since", "Only a factual partner has this.", "Enkel een feitelijke partner heeft dit."));
        }
        boolean relative = member.role() == Role.relative;
        if (relative && member.facts().degree().isEmpty()) {
            faults.add(Issues.required(
                    at + "degree", "Of which degree is this relative?", "In welke graad is dit familielid verwant?"));
        }
        if (!relative
                && member.role() != Role.ascendant
                && member.facts().degree().isPresent()) {
            faults.add(Issues.rejected(
                    at + "degree",
                    "Only a relative or an ascendant has this.",
                    "Enkel een familielid of een bloedverwant in opgaande lijn heeft dit."));
        }
        return faults;
    }
}
