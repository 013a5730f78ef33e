package be.huurwerk.tenancy.takeover;

import be.huurwerk.servicekit.bulkload.BulkLoads;
import be.huurwerk.servicekit.bulkload.FileKind;
import be.huurwerk.servicekit.bulkload.Line;
import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.servicekit.bulkload.LineReader;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.dwelling.DwellingTables;
import be.huurwerk.tenancy.person.PersonTables;
import be.huurwerk.tenancy.tenancy.LeaseFaults;
import be.huurwerk.tenancy.tenancy.TakeOverTenancies;
import be.huurwerk.tenancy.tenancy.TakenOver;
import be.huurwerk.webkit.problem.Issue;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A file of tenancies that run already: for each a row tenancy, a row for each member, and one for each open item. */
@Singleton
class TakeOverFile extends FileKind<TakeOverColumn, StatedTenancy> {

    private final TakeOverTenancies takeOverTenancies;
    private final TenancyReferences references;
    private final DwellingTables dwellings;
    private final PersonTables persons;
    private final LeaseFaults leaseFaults;

    TakeOverFile(
            BulkLoads loads,
            TakeOverTenancies takeOverTenancies,
            TenancyReferences references,
            DwellingTables dwellings,
            PersonTables persons,
            LeaseFaults leaseFaults) {
        super(loads);
        this.takeOverTenancies = takeOverTenancies;
        this.references = references;
        this.dwellings = dwellings;
        this.persons = persons;
        this.leaseFaults = leaseFaults;
    }

    @Override
    public String kind() {
        return "takeOver";
    }

    @Override
    protected Class<TakeOverColumn> columns() {
        return TakeOverColumn.class;
    }

    @Override
    protected Class<StatedTenancy> type() {
        return StatedTenancy.class;
    }

    @Override
    protected LineReader<TakeOverColumn, StatedTenancy> reader() {
        return new TakeOverReader(references, dwellings, persons, leaseFaults);
    }

    @Override
    protected UUID subject(StatedTenancy line) {
        return line.subject();
    }

    @Override
    protected Map<String, BigDecimal> amounts(StatedTenancy line) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        amounts.put("rents", line.brought().rent());
        amounts.put("deposits", line.brought().depositHeld());
        for (TakenOver.OpenItem item : line.brought().openItems()) {
            amounts.merge("openItems", item.amount(), BigDecimal::add);
            amounts.merge("openItems." + item.kind(), item.amount(), BigDecimal::add);
        }
        return amounts;
    }

    /** What can't be taken over after all, say because its dwelling is let by now, is refused like what was at fault from the first. */
    @Override
    protected List<LineFault> record(List<Line<StatedTenancy>> lines) {
        Set<String> taken = references.taken(
                lines.stream().map(line -> line.content().reference()).toList());
        List<StatedTenancy> stated = lines.stream()
                .map(Line::content)
                .filter(tenancy -> !taken.contains(tenancy.reference()))
                .toList();
        List<TakeOverTenancies.Outcome> outcomes = takeOverTenancies.takeOver(
                stated.stream().map(StatedTenancy::lease).toList());
        List<LineFault> refused = new ArrayList<>();
        Map<String, UUID> given = new HashMap<>();
        for (int i = 0; i < stated.size(); i++) {
            StatedTenancy tenancy = stated.get(i);
            TakeOverTenancies.Outcome outcome = outcomes.get(i);
            outcome.tenancyId()
                    .ifPresentOrElse(
                            id -> given.put(tenancy.reference(), id),
                            () -> refused.addAll(tenancy.lines().refused(outcome.faults())));
        }
        references.give(given);
        lines.stream()
                .map(Line::content)
                .filter(tenancy -> taken.contains(tenancy.reference()))
                .forEach(tenancy -> refused.addAll(tenancy.lines().refused(List.of(taken()))));
        return refused;
    }

    static Issue taken() {
        return Issues.rejected(
                TakeOverColumn.reference.name(),
                "A tenancy with this reference is taken over already.",
                "Een huurovereenkomst met deze referentie is al overgenomen.");
    }
}
