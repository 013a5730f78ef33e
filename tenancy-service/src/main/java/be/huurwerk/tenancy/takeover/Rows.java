package be.huurwerk.tenancy.takeover;

import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.tenancy.NewMember;
import be.huurwerk.tenancy.tenancy.NewTenancy;
import be.huurwerk.tenancy.tenancy.TakenOver;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of one tenancy, wherever in the file they stand. They are taken over together or not at all. */
final class Rows {

    private static final Pattern MEMBER = Pattern.compile("household\\[(\\d+)]\\.(\\w+)");
    private static final Pattern ITEM = Pattern.compile("takenOver\\.openItems\\[(\\d+)]\\.(\\w+)");
    private static final Map<String, TakeOverColumn> COLUMNS = Map.of(
            "dwellingId", TakeOverColumn.dwellingReference,
            "startDate", TakeOverColumn.startDate,
            "takenOver.on", TakeOverColumn.on,
            "personId", TakeOverColumn.personReference,
            "household", TakeOverColumn.role);

    private final String reference;
    private final List<Integer> lines = new ArrayList<>();
    private final List<Integer> faulty = new ArrayList<>();
    private final List<Row.Tenancy> tenancies = new ArrayList<>();
    private final List<Row.Member> members = new ArrayList<>();
    private final List<Row.Open> items = new ArrayList<>();

    Rows(String reference) {
        this.reference = reference;
    }

    String reference() {
        return reference;
    }

    void addFaulty(int line) {
        lines.add(line);
        faulty.add(line);
    }

    void add(Row row) {
        lines.add(row.line());
        if (row instanceof Row.Tenancy tenancy) {
            tenancies.add(tenancy);
        } else if (row instanceof Row.Member member) {
            members.add(member);
        } else if (row instanceof Row.Open item) {
            items.add(item);
        }
    }

    int first() {
        return lines.get(0);
    }

    int count() {
        return lines.size();
    }

    List<String> personReferences() {
        return members.stream().map(Row.Member::personReference).toList();
    }

    Optional<String> dwellingReference() {
        return tenancies.stream().map(Row.Tenancy::dwellingReference).findFirst();
    }

    /** What is wrong before anything is looked up; empty when the rows make a tenancy. */
    Optional<Issue> incomplete() {
        if (!faulty.isEmpty()) {
            return Optional.of(Issues.rejected(
                    TakeOverColumn.reference.name(),
                    "Another line of this tenancy is refused.",
                    "Een andere regel van deze huurovereenkomst is geweigerd."));
        }
        if (tenancies.size() != 1) {
            return Optional.of(Issues.rejected(
                    TakeOverColumn.row.name(),
                    "A tenancy has exactly one row tenancy.",
                    "Een huurovereenkomst heeft precies één rij tenancy."));
        }
        return members.isEmpty()
                ? Optional.of(Issues.rejected(
                        TakeOverColumn.row.name(),
                        "A tenancy has at least one row member.",
                        "Een huurovereenkomst heeft minstens één rij member."))
                : Optional.empty();
    }

    /** Refuses every line of the tenancy: those at fault have their own faults by now. */
    void refuse(Issue issue, Consumer<LineFault> refused) {
        lines.stream()
                .filter(line -> !faulty.contains(line))
                .map(line -> Faults.of(line, issue))
                .forEach(refused);
    }

    /** Ids that nothing has stand for what is not known, so that the rules say so. */
    StatedTenancy stated(Map<String, UUID> dwellings, Map<String, UUID> persons, Supplier<UUID> ids) {
        Row.Tenancy tenancy = tenancies.get(0);
        TakenOver over = new TakenOver(
                tenancy.on(),
                tenancy.rent(),
                tenancy.depositHeld(),
                items.stream().map(Row.Open::item).toList());
        List<NewMember> household = members.stream()
                .map(member -> new NewMember(
                        persons.computeIfAbsent(member.personReference(), nobody -> ids.get()),
                        member.role(),
                        member.facts()))
                .toList();
        return new StatedTenancy(
                ids.get(),
                reference,
                new NewTenancy(
                        Optional.ofNullable(dwellings.get(tenancy.dwellingReference()))
                                .orElseGet(ids),
                        tenancy.signedOn(),
                        tenancy.startDate(),
                        household,
                        Optional.empty(),
                        Optional.of(over),
                        tenancy.override()));
    }

    /** Tells the faults of the lease at the lines and columns that they are about, and refuses the other lines with them. */
    void refuse(List<Issue> issues, Consumer<LineFault> refused) {
        Map<Integer, List<Issue>> byLine = new TreeMap<>();
        for (Issue issue : issues) {
            Matcher member = MEMBER.matcher(issue.name());
            Matcher item = ITEM.matcher(issue.name());
            int line = member.matches()
                    ? members.get(Integer.parseInt(member.group(1))).line()
                    : item.matches()
                            ? items.get(Integer.parseInt(item.group(1))).line()
                            : tenancies.get(0).line();
            String name = member.matches() ? member.group(2) : item.matches() ? item.group(2) : issue.name();
            byLine.computeIfAbsent(line, none -> new ArrayList<>()).add(at(name, issue));
        }
        byLine.forEach((line, faults) -> {
            LineFault.of(line, faults).forEach(refused);
            faulty.add(line);
        });
        refuse(incomplete().orElseThrow(), refused);
    }

    private static Issue at(String name, Issue issue) {
        TakeOverColumn column = COLUMNS.get(name);
        boolean unknown = issue.type() == IssueType.REFERENCED_RESOURCE_NOT_FOUND;
        Text detail =
                unknown ? new Text("Nothing has this reference.", "Niets heeft deze referentie.") : issue.detail();
        return new Issue(issue.type(), In.BODY, column == null ? name : column.name(), null, detail);
    }
}
