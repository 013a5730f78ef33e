package be.huurwerk.tenancy.takeover;

import be.huurwerk.servicekit.bulkload.BulkLoads;
import be.huurwerk.servicekit.bulkload.FileKind;
import be.huurwerk.servicekit.bulkload.Line;
import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.servicekit.bulkload.LineReader;
import be.huurwerk.tenancy.dwelling.DwellingTables;
import be.huurwerk.tenancy.person.PersonTables;
import be.huurwerk.tenancy.tenancy.LeaseFaults;
import be.huurwerk.tenancy.tenancy.SignTenancy;
import be.huurwerk.tenancy.tenancy.TakenOver;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A file of tenancies that run already: for each a row tenancy, a row for each member, and one for each open item. */
@Singleton
class TakeOverFile extends FileKind<TakeOverColumn, StatedTenancy> {

    private final SignTenancy signTenancy;
    private final TenancyReferences references;
    private final DwellingTables dwellings;
    private final PersonTables persons;
    private final LeaseFaults leaseFaults;

    TakeOverFile(
            BulkLoads loads,
            SignTenancy signTenancy,
            TenancyReferences references,
            DwellingTables dwellings,
            PersonTables persons,
            LeaseFaults leaseFaults) {
        super(loads);
        this.signTenancy = signTenancy;
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

    /** A tenancy that can't be signed after all, say because its dwelling is let by now, is given up by the run with its reason. */
    @Override
    protected List<LineFault> record(List<Line<StatedTenancy>> lines) {
        for (Line<StatedTenancy> line : lines) {
            UUID tenancyId = signTenancy.sign(line.content().lease()).tenancyId();
            references.give(line.content().reference(), tenancyId);
        }
        return List.of();
    }
}
