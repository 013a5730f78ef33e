package be.huurwerk.tenancy.takeover;

import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.tenancy.NewMember;
import be.huurwerk.tenancy.tenancy.NewTenancy;
import be.huurwerk.tenancy.tenancy.TakenOver;
import be.huurwerk.webkit.problem.Issue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The rows of one tenancy, wherever in the file they stand. They are taken over together or not at all. */
final class Rows {

    /** As many as the body of one that is taken over by itself. */
    private static final int MOST_MEMBERS = 30;

    private static final int MOST_ITEMS = 500;

    private final String reference;
    private final List<Integer> lines = new ArrayList<>();
    private final Set<Integer> faulty = new HashSet<>();
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
            return Optional.of(RowLines.another());
        }
        if (tenancies.size() != 1) {
            return Optional.of(Issues.rejected(
                    TakeOverColumn.row.name(),
                    "A tenancy has exactly one row tenancy.",
                    "Een huurovereenkomst heeft precies één rij tenancy."));
        }
        if (members.isEmpty() || members.size() > MOST_MEMBERS) {
            return Optional.of(Issues.rejected(
                    TakeOverColumn.row.name(),
                    "A tenancy has at least one row member, and at most " + MOST_MEMBERS + ".",
                    "Een huurovereenkomst heeft minstens één rij member, en hoogstens " + MOST_MEMBERS + "."));
        }
        return items.size() > MOST_ITEMS
                ? Optional.of(Issues.rejected(
                        TakeOverColumn.row.name(),
                        "A tenancy has at most " + MOST_ITEMS + " rows openItem.",
                        "Een huurovereenkomst heeft hoogstens " + MOST_ITEMS + " rijen openItem."))
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
                new RowLines(
                        tenancy.line(),
                        members.stream().map(Row.Member::line).toList(),
                        items.stream().map(Row.Open::line).toList()),
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
}
