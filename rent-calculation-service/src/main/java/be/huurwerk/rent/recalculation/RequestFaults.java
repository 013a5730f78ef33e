package be.huurwerk.rent.recalculation;

import be.huurwerk.rent.Issues;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The faults of what is said about a request, each at its property. */
final class RequestFaults {

    private RequestFaults() {}

    /**
     * @param household who belongs to it on the day from which the rent would hold
     * @param counted whose income counts then
     */
    static List<Issue> ofAsked(Bodies.Asked asked, Set<UUID> household, Collection<UUID> counted) {
        List<Issue> faults = new ArrayList<>();
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < asked.members().size(); i++) {
            Bodies.Stated member = asked.members().get(i);
            String path = "members[" + i + "].";
            if (!named.add(member.personId())) {
                faults.add(Issues.rejected(
                        path + "personId",
                        member.personId().toString(),
                        "This person is named twice.",
                        "Deze persoon is twee keer genoemd."));
            }
            faults.addAll(ofStated(path, member, household));
        }
        counted.stream()
                .filter(person -> !named.contains(person))
                .map(person -> new Issue(
                        IssueType.REQUIRED_INPUT,
                        In.BODY,
                        "members",
                        person.toString(),
                        new Text(
                                "The income of person " + person + " counts, and must be proven too.",
                                "Het inkomen van persoon " + person + " telt mee, en moet ook bewezen worden.")))
                .forEach(faults::add);
        if (asked.reason() == RequestReason.retirement
                && asked.members().stream()
                        .filter(member -> counted.isEmpty() || counted.contains(member.personId()))
                        .noneMatch(member -> member.incomeKinds().contains(ProvenIncome.pension))) {
            faults.add(Issues.required(
                    "members",
                    "Nobody whose income counts has a pension.",
                    "Niemand van wie het inkomen meetelt, heeft een pensioen."));
        }
        return faults;
    }

    static List<Issue> ofStated(String path, Bodies.Stated member, Set<UUID> household) {
        List<Issue> faults = new ArrayList<>();
        if (!household.contains(member.personId())) {
            faults.add(new Issue(
                    IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                    In.BODY,
                    path + "personId",
                    member.personId().toString(),
                    new Text(
                            "This person does not belong to the household.",
                            "Deze persoon behoort niet tot het gezin.")));
        }
        if (member.incomeKinds().contains(ProvenIncome.none)
                && member.incomeKinds().size() > 1) {
            faults.add(Issues.rejected(
                    path + "incomeKinds",
                    null,
                    "Who has no income has no other kind of it.",
                    "Wie geen inkomen heeft, heeft er ook geen andere soort van."));
        }
        return faults;
    }

    static List<Issue> ofProof(Bodies.Received received, LocalDate businessDate, List<ChecklistItem> items) {
        List<Issue> faults = new ArrayList<>(ofDay("receivedOn", received.receivedOn(), businessDate));
        List<ChecklistItem> ofPerson = items.stream()
                .filter(item -> item.personId().equals(received.personId()))
                .toList();
        List<ChecklistItem> asked = ofPerson.stream()
                .filter(item -> received.toModel().proves(item.personId(), item.incomeKind(), item.proof()))
                .toList();
        if (ofPerson.isEmpty()) {
            faults.add(new Issue(
                    IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                    In.BODY,
                    "personId",
                    received.personId().toString(),
                    new Text("No proof is asked of this person.", "Van deze persoon wordt geen bewijs gevraagd.")));
        } else if (asked.isEmpty()) {
            faults.add(Issues.rejected(
                    "proof",
                    received.proof().name(),
                    "This proof is not asked of this person.",
                    "Dit bewijs wordt van deze persoon niet gevraagd."));
        } else {
            faults.addAll(ofMonths(received.months().orElse(List.of()), asked));
            faults.addAll(ofDayOfProof(received, asked));
        }
        return faults;
    }

    /** A month is proven once it is over. */
    private static List<Issue> ofDayOfProof(Bodies.Received received, List<ChecklistItem> asked) {
        return asked.stream()
                .flatMap(item -> item.months().stream())
                .filter(month ->
                        received.months().map(months -> months.contains(month)).orElse(true))
                .max(Comparator.naturalOrder())
                .filter(last -> received.receivedOn().isBefore(last.atEndOfMonth()))
                .map(last -> List.of(Issues.rejected(
                        "receivedOn",
                        received.receivedOn().toString(),
                        "The month that is proven, " + last + ", was not over.",
                        "De maand die bewezen wordt, " + last + ", was niet voorbij.")))
                .orElse(List.of());
    }

    static List<Issue> beforeStart(LocalDate requestedOn, LocalDate start) {
        return requestedOn.isBefore(start)
                ? List.of(Issues.rejected(
                        "requestedOn",
                        requestedOn.toString(),
                        "The tenancy begins on " + start + ".",
                        "De huur begint op " + start + "."))
                : List.of();
    }

    private static List<Issue> ofMonths(List<YearMonth> months, List<ChecklistItem> asked) {
        List<Issue> faults = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            YearMonth month = months.get(i);
            if (asked.stream().noneMatch(item -> item.months().contains(month))) {
                faults.add(Issues.rejected(
                        "months[" + i + "]",
                        month.toString(),
                        "The proof is not asked of this month.",
                        "Het bewijs wordt van deze maand niet gevraagd."));
            }
        }
        return faults;
    }

    static List<Issue> ofDay(String property, LocalDate day, LocalDate businessDate) {
        return day.isAfter(businessDate)
                ? List.of(Issues.rejected(
                        property,
                        day.toString(),
                        "The day lies after the business date, " + businessDate + ".",
                        "De dag ligt na de werkdatum, " + businessDate + "."))
                : List.of();
    }
}
