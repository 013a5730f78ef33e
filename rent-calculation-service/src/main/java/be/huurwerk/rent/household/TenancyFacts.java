package be.huurwerk.rent.household;

import be.huurwerk.servicekit.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Keeps what tenancy-service told, so that it comes to the same whatever came first: facts about a tenancy that is not known yet are kept
 * by its id and count once it is signed.
 */
@ApplicationScoped
public class TenancyFacts {

    private final Sql sql;

    TenancyFacts(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Keeps the payload of the event; false when it was kept already. */
    public boolean signed(SignedTenancy tenancy, JsonNode facts, Instant toldAt) {
        int inserted = sql.update(
                "insert into tenancy (tenancy_id, dwelling_id, start_date, facts) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                tenancy.tenancyId(),
                tenancy.dwellingId(),
                tenancy.startDate(),
                facts.toString());
        if (inserted == 1) {
            members(tenancy.tenancyId(), tenancy.personIds());
            figures(tenancy.dwellingId(), facts.path("dwelling").path("figures"), toldAt);
        }
        return inserted == 1;
    }

    /** Keeps an approved change of a household; the end that it tells is told by {@link #ended}. */
    public void changed(HouseholdChange change, JsonNode facts, long sequence) {
        sql.update(
                "insert into household_change (household_change_id, tenancy_id, told, facts) values (?, ?, ?, ?)"
                        + " on conflict (household_change_id) do update set told = excluded.told, facts = excluded.facts"
                        + " where household_change.told < excluded.told",
                change.householdChangeId(),
                change.tenancyId(),
                sequence,
                facts.toString());
        members(change.tenancyId(), change.personIds());
    }

    /** A change of a household was a mistake, whatever becomes known of it. */
    public void changeAnnulled(UUID tenancyId, UUID householdChangeId) {
        sql.update(
                "insert into household_change (household_change_id, tenancy_id, told, facts, annulled)"
                        + " values (?, ?, 0, '{}', true) on conflict (household_change_id) do update set annulled = true",
                householdChangeId,
                tenancyId);
    }

    /**
     * The tenancy ends on this day, or on none that is known.
     *
     * @param sequence of the event that told it: the last one told counts
     * @return the end that was known before
     */
    public Optional<LocalDate> ended(UUID tenancyId, Optional<LocalDate> end, long sequence) {
        Optional<LocalDate> before = sql
                .list(
                        "select end_date from tenancy_course where tenancy_id = ? for update",
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class)),
                        tenancyId)
                .stream()
                .findFirst()
                .flatMap(known -> known);
        sql.update(
                "insert into tenancy_course (tenancy_id, end_date, end_told) values (?, ?, ?) on conflict (tenancy_id)"
                        + " do update set end_date = excluded.end_date, end_told = excluded.end_told"
                        + " where tenancy_course.end_told < excluded.end_told",
                tenancyId,
                end.orElse(null),
                sequence);
        return before;
    }

    /** A notice runs. */
    public void noticeGiven(UUID tenancyId, UUID noticeId, LocalDate endDate) {
        sql.update(
                "insert into tenancy_notice (tenancy_id, notice_id, end_date) values (?, ?, ?) on conflict"
                        + " (tenancy_id, notice_id) do update set end_date = excluded.end_date",
                tenancyId,
                noticeId,
                endDate);
    }

    /**
     * A notice counts no more.
     *
     * @param endDate the last day now: by the term of the lease, which ends nothing, or by the notice in whose place this one came
     * @return the end that is left: that of the other notice
     */
    public Optional<LocalDate> noticeWithdrawn(UUID tenancyId, UUID noticeId, Optional<LocalDate> endDate) {
        sql.update(
                "insert into tenancy_notice (tenancy_id, notice_id, withdrawn) values (?, ?, true)"
                        + " on conflict (tenancy_id, notice_id) do update set withdrawn = true",
                tenancyId,
                noticeId);
        return endDate.filter(end -> sql.first(
                        "select 1 from tenancy_notice where tenancy_id = ? and end_date = ? and not withdrawn",
                        row -> true,
                        tenancyId,
                        end)
                .isPresent());
    }

    public void annulled(UUID tenancyId) {
        sql.update(
                "insert into tenancy_course (tenancy_id, annulled) values (?, true) on conflict (tenancy_id)"
                        + " do update set annulled = true",
                tenancyId);
    }

    /**
     * Keeps a dwelling's whole list of figures, unless a newer one is kept.
     *
     * @param toldAt when tenancy-service told it, by its clock
     */
    public void figures(UUID dwellingId, JsonNode figures, Instant toldAt) {
        sql.update(
                "insert into dwelling_figures (dwelling_id, told_at, figures) values (?, ?, ?) on conflict (dwelling_id)"
                        + " do update set told_at = excluded.told_at, figures = excluded.figures"
                        + " where dwelling_figures.told_at < excluded.told_at",
                dwellingId,
                toldAt,
                HouseholdJson.checkedFigures(figures));
    }

    private void members(UUID tenancyId, Collection<UUID> persons) {
        sql.update(
                "insert into household_member (tenancy_id, person_id) select ?, unnest(?) on conflict do nothing",
                tenancyId,
                List.copyOf(persons).toArray(UUID[]::new));
    }
}
