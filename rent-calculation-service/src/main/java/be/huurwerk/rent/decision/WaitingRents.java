package be.huurwerk.rent.decision;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.UnknownParameter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The waiting list: rents that can't be decided yet. */
@ApplicationScoped
public class WaitingRents {

    private static final String POSTED = "policy/rent/posted-while-undecided";

    private final Sql sql;
    private final Outbox outbox;
    private final Parameters parameters;
    private final WallClock clock;

    WaitingRents(DataSource dataSource, Outbox outbox, Parameters parameters, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.outbox = outbox;
        this.parameters = parameters;
        this.clock = clock;
    }

    private record Key(UUID tenancyId, LocalDate effectiveFrom) {}

    /**
     * Puts rents on the list, or says anew for what they wait; the first rent and that of a year stay what they are. Of one that is new on
     * the list the provisional rent is told, where the landlord's policy wants it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enterAll(Collection<Outcome.Waiting> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        Instant now = clock.now();
        Set<Key> added = new HashSet<>(sql.list(
                "insert into waiting_rent (tenancy_id, effective_from, reason, since, missing, unknown_parameter, unknown_on,"
                        + " also_unknown)"
                        + " select tenancy_id, effective_from::date, reason, ?, missing, unknown_parameter, unknown_on::date,"
                        + " also_unknown from unnest(?, ?, ?, ?, ?, ?, ?) as waits (tenancy_id, effective_from, reason, missing,"
                        + " unknown_parameter, unknown_on, also_unknown)"
                        + " on conflict (tenancy_id, effective_from) do update set missing = excluded.missing,"
                        + " unknown_parameter = excluded.unknown_parameter, unknown_on = excluded.unknown_on,"
                        + " also_unknown = excluded.also_unknown,"
                        + " reason = case when waiting_rent.reason = 'initial' or excluded.reason <> 'annual'"
                        + " and waiting_rent.reason = 'annual' then waiting_rent.reason else excluded.reason end"
                        + " returning tenancy_id, effective_from, xmax = 0 as added",
                row -> row.getBoolean("added") ? key(row) : new Key(null, null),
                now,
                waiting.stream().map(Outcome.Waiting::tenancyId).toArray(UUID[]::new),
                texts(waiting, Outcome.Waiting::effectiveFrom),
                texts(waiting, Outcome.Waiting::reason),
                texts(waiting, one -> MissingJson.write(one.missing())),
                texts(waiting, one -> one.unknown().map(UnknownParameter::name).orElse(null)),
                texts(waiting, one -> one.unknown().map(UnknownParameter::on).orElse(null)),
                texts(waiting, one -> UnknownText.write(one.alsoUnknown()))));
        tell(
                waiting.stream()
                        .filter(one -> added.contains(new Key(one.tenancyId(), one.effectiveFrom())))
                        .toList(),
                now);
    }

    private void tell(Collection<Outcome.Waiting> added, Instant since) {
        List<Outbox.Entry> told = new ArrayList<>();
        for (Outcome.Waiting one : added) {
            one.provisional()
                    .filter(provisional -> asksHighest(one.effectiveFrom()))
                    .map(provisional -> RentAwaited.of(one, provisional, since))
                    .ifPresent(awaited -> told.add(new Outbox.Entry(awaited.tenancyId(), awaited)));
        }
        outbox.appendAll(RentAwaited.TYPE, told);
    }

    private boolean asksHighest(LocalDate on) {
        return parameters
                .findWord(POSTED, on)
                .filter(posted -> posted.is("maximumRent"))
                .isPresent();
    }

    /** Takes off the list what a change of the household made due. */
    void removeHouseholdChange(UUID tenancyId, LocalDate effectiveFrom) {
        sql.update(
                "delete from waiting_rent where tenancy_id = ? and effective_from = ? and reason = 'householdChange'",
                tenancyId,
                effectiveFrom);
    }

    /**
     * Takes what is decided now off the list.
     *
     * @return of each tenancy that had something on it, since when the last of it was there
     */
    Map<UUID, Instant> removeDecided(Collection<NewDecision> decided) {
        Map<UUID, Instant> since = new HashMap<>();
        sql.list(
                        "delete from waiting_rent using unnest(?, ?) as made (tenancy_id, effective_from)"
                                + " where waiting_rent.tenancy_id = made.tenancy_id"
                                + " and waiting_rent.effective_from = made.effective_from::date"
                                + " returning waiting_rent.tenancy_id, since",
                        row -> Map.entry(row.getObject(1, UUID.class), Sql.instant(row, "since")),
                        decided.stream().map(NewDecision::tenancyId).toArray(UUID[]::new),
                        decided.stream()
                                .map(one -> one.effectiveFrom().toString())
                                .toArray(String[]::new))
                .forEach(one -> since.merge(one.getKey(), one.getValue(), (a, b) -> a.isAfter(b) ? a : b));
        return since;
    }

    /** Takes dates of tenancies off the list. */
    void removeAll(Map<UUID, List<LocalDate>> dates) {
        List<Key> keys = dates.entrySet().stream()
                .flatMap(tenancy -> tenancy.getValue().stream().map(date -> new Key(tenancy.getKey(), date)))
                .toList();
        sql.update(
                "delete from waiting_rent using unnest(?, ?) as settled (tenancy_id, effective_from)"
                        + " where waiting_rent.tenancy_id = settled.tenancy_id"
                        + " and waiting_rent.effective_from = settled.effective_from::date",
                keys.stream().map(Key::tenancyId).toArray(UUID[]::new),
                keys.stream().map(key -> key.effectiveFrom().toString()).toArray(String[]::new));
    }

    /** What of these tenancies is on the list, and why. */
    Map<UUID, Map<LocalDate, DecisionReason>> ofTenancies(Collection<UUID> tenancyIds) {
        Map<UUID, Map<LocalDate, DecisionReason>> waiting = new HashMap<>();
        sql.list(
                        "select tenancy_id, effective_from, reason from waiting_rent where tenancy_id = any(?)",
                        row -> Map.entry(key(row), DecisionReason.valueOf(row.getString("reason"))),
                        (Object) tenancyIds.toArray(UUID[]::new))
                .forEach(one -> waiting.computeIfAbsent(one.getKey().tenancyId(), tenancy -> new HashMap<>())
                        .put(one.getKey().effectiveFrom(), one.getValue()));
        return waiting;
    }

    /** The tenancies that may wait for an income of these persons, in the order of their ids; looked for from the persons on. */
    List<UUID> tenanciesOfPersons(Collection<UUID> personIds) {
        return sql.list(
                "select distinct tenancy_id from household_member, lateral (select from waiting_rent"
                        + " where waiting_rent.tenancy_id = household_member.tenancy_id limit 1) as waits"
                        + " where person_id = any(?) order by tenancy_id",
                row -> row.getObject(1, UUID.class),
                (Object) personIds.toArray(UUID[]::new));
    }

    /** The tenancies of this dwelling that wait, in the order of their ids. */
    List<UUID> tenanciesOfDwelling(UUID dwellingId) {
        return sql.list(
                "select distinct tenancy_id from waiting_rent join tenancy using (tenancy_id)"
                        + " where dwelling_id = ? order by tenancy_id",
                row -> row.getObject(1, UUID.class),
                dwellingId);
    }

    /** The tenancies of which a rent waits for a figure, in the order of their ids. */
    List<UUID> tenanciesAwaitingFigures() {
        return sql.list(
                "select distinct tenancy_id from waiting_rent where unknown_parameter is not null order by tenancy_id",
                row -> row.getObject(1, UUID.class));
    }

    static WaitingRent waiting(ResultSet row) throws SQLException {
        Key key = key(row);
        LocalDate unknownOn = row.getObject("unknown_on", LocalDate.class);
        String unknown = row.getString("unknown_parameter");
        Instant since = Sql.instant(row, "since");
        return new WaitingRent(
                key.tenancyId(),
                key.effectiveFrom(),
                DecisionReason.valueOf(row.getString("reason")),
                since,
                MissingJson.read(row.getString("missing")),
                Stream.concat(
                                Stream.ofNullable(unknown).map(name -> new UnknownParameter(name, unknownOn)),
                                UnknownText.read(row.getString("also_unknown")).stream())
                        .toList());
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getObject("tenancy_id", UUID.class), row.getObject("effective_from", LocalDate.class));
    }

    private static String[] texts(Collection<Outcome.Waiting> waiting, Function<Outcome.Waiting, Object> value) {
        return waiting.stream()
                .map(value)
                .map(one -> one == null ? null : one.toString())
                .toArray(String[]::new);
    }
}
