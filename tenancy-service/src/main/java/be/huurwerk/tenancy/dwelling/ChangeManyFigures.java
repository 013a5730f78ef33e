package be.huurwerk.tenancy.dwelling;

import be.huurwerk.servicekit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives many dwellings figures together, as one is given figures by itself: the same again change nothing, and nobody is told. */
@ApplicationScoped
public class ChangeManyFigures {

    private final DwellingTables tables;
    private final Outbox outbox;

    ChangeManyFigures(DwellingTables tables, Outbox outbox) {
        this.tables = tables;
        this.outbox = outbox;
    }

    /** @param changes of dwellings that are known; no two of one dwelling from the same day */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(List<NewFigures> changes) {
        Set<UUID> ids = changes.stream().map(NewFigures::dwellingId).collect(Collectors.toSet());
        tables.lock(ids);
        Map<UUID, List<RentFigures>> known = tables.figures(ids);
        List<NewFigures> news = changes.stream()
                .filter(change -> known.getOrDefault(change.dwellingId(), List.of()).stream()
                        .noneMatch(change.figures()::saysTheSameAs))
                .toList();
        if (news.isEmpty()) {
            return;
        }
        Set<UUID> changed = news.stream().map(NewFigures::dwellingId).collect(Collectors.toSet());
        tables.supersede(news);
        tables.addFigures(news);
        tables.changed(changed);
        outbox.appendAll(
                FiguresChanged.TYPE,
                tables.figures(changed).entrySet().stream()
                        .map(dwelling -> new Outbox.Entry(
                                dwelling.getKey(), new FiguresChanged(dwelling.getKey(), dwelling.getValue())))
                        .toList());
    }
}
