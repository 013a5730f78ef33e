package be.huurwerk.rent.simulation;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.calculation.MissingFact;
import be.huurwerk.rent.calculation.Role;
import be.huurwerk.rent.income.IncomeFaults;
import be.huurwerk.rent.simulation.RentSimulationRequest.IncomeRequest;
import be.huurwerk.rent.simulation.RentSimulationRequest.MemberRequest;
import be.huurwerk.webkit.problem.Issue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The faults of a simulated household, each at its property. */
final class SimulationFaults {

    private SimulationFaults() {}

    /** @param months how many months a current income needs */
    static List<Issue> find(RentSimulationRequest request, int months) {
        List<Issue> faults = new ArrayList<>();
        List<MemberRequest> members = request.household().members();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            MemberRequest member = members.get(i);
            if (!ids.add(member.memberId())) {
                faults.add(Issues.rejected(
                        member(i) + ".memberId",
                        member.memberId(),
                        "Two members have this id.",
                        "Twee leden hebben dit id."));
            }
            if (member.birthDate().isAfter(request.effectiveDate())) {
                faults.add(Issues.rejected(
                        member(i) + ".birthDate",
                        null,
                        "Born after the effective date.",
                        "Geboren na de datum waarop de huurprijs ingaat."));
            }
            for (int j = 0; j < member.declared().size(); j++) {
                IncomeRequest income = member.declared().get(j);
                String path = member(i) + ".incomes[" + j + "].";
                faults.addAll(IncomeFaults.find(path, income.kind(), income.amount(), income.months(), months));
            }
        }
        if (members.stream().noneMatch(member -> member.role() == Role.tenant)) {
            faults.add(Issues.required("household.members", "There is no tenant.", "Er is geen huurder."));
        }
        return faults;
    }

    static Issue of(MissingFact missing) {
        return switch (missing.kind()) {
            case INCOME ->
                Issues.required(
                        member(missing.member()) + ".incomes",
                        missing.year() == null
                                ? "The income of this member counts and none is declared."
                                : "The income of this member counts and none of " + missing.year() + " is declared.",
                        missing.year() == null
                                ? "Het inkomen van dit lid telt mee en er is er geen verklaard."
                                : "Het inkomen van dit lid telt mee en er is er geen van " + missing.year()
                                        + " verklaard.");
            case DEGREE ->
                Issues.required(
                        member(missing.member()) + ".degree",
                        "A relative has a degree of kinship, 1 to 3.",
                        "Een verwant heeft een graad van verwantschap, 1 tot 3.");
            case DWELLING_FIGURE ->
                Issues.required(
                        "dwelling." + missing.property(),
                        "This figure is left out, and the landlord's policy supplies none.",
                        "Dit cijfer ontbreekt, en het beleid van de verhuurder geeft er geen.");
        };
    }

    private static String member(int position) {
        return "household.members[" + position + "]";
    }
}
