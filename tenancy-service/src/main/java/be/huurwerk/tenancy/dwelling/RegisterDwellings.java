package be.huurwerk.tenancy.dwelling;

import be.huurwerk.servicekit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Registers many dwellings together, each once per reference, as one is registered by itself. */
@ApplicationScoped
public class RegisterDwellings {

    private final DwellingTables tables;
    private final Outbox outbox;

    RegisterDwellings(DwellingTables tables, Outbox outbox) {
        this.tables = tables;
        this.outbox = outbox;
    }

    /** Those that are registered now; the references of the others are taken. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> register(List<NewDwelling> dwellings) {
        Set<UUID> registered = tables.add(dwellings);
        List<NewDwelling> added = dwellings.stream()
                .filter(dwelling -> registered.contains(dwelling.dwellingId()))
                .toList();
        tables.addFigures(added.stream()
                .flatMap(one ->
                        one.dwelling().figures().stream().map(figures -> new NewFigures(one.dwellingId(), figures)))
                .toList());
        outbox.appendAll(
                DwellingRegistered.TYPE,
                added.stream()
                        .map(dwelling -> new Outbox.Entry(dwelling.dwellingId(), registered(dwelling)))
                        .toList());
        return registered;
    }

    private static DwellingRegistered registered(NewDwelling dwelling) {
        DwellingRequest stated = dwelling.dwelling();
        return new DwellingRegistered(dwelling.dwellingId(), stated.kind(), stated.bedrooms(), stated.figures());
    }
}
