package be.huurwerk.tenancy.referral;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.tenancy.FiledRows;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Referrals. Who changes one has locked its tenancy. */
@ApplicationScoped
class Referrals {

    private final Sql sql;
    private final FiledRows<Referral> rows;

    Referrals(DataSource dataSource) {
        this.sql = new Sql(dataSource);
        this.rows = new FiledRows<>(sql, "referral", "referral_id", Referrals::referral, Referral::referralId);
    }

    Optional<Referral> find(UUID tenancyId, UUID referralId) {
        return rows.find(tenancyId, referralId);
    }

    Page<Referral> list(UUID tenancyId, PageRequest pageRequest) {
        return rows.list(tenancyId, pageRequest);
    }

    void add(Referral referral) {
        sql.update(
                "insert into referral (referral_id, tenancy_id, person_id, organisation, reason, referred_on, consent_on,"
                        + " version) values (?, ?, ?, ?, ?, ?, ?, 0)",
                referral.referralId(),
                referral.tenancyId(),
                referral.personId().orElse(null),
                referral.organisation().name(),
                referral.reason().name(),
                referral.referredOn(),
                referral.consentOn().orElse(null));
    }

    /** Stores the outcome, and returns the referral with its new version. */
    Referral update(Referral referral) {
        Referral.Ended ended = referral.ended().orElseThrow();
        sql.update(
                "update referral set outcome = ?, outcome_on = ?, version = version + 1 where referral_id = ?",
                ended.outcome().name(),
                ended.on(),
                referral.referralId());
        return find(referral.tenancyId(), referral.referralId()).orElseThrow();
    }

    private static Referral referral(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Referral(
                row.getObject("referral_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                Referral.Organisation.valueOf(row.getString("organisation")),
                Referral.Reason.valueOf(row.getString("reason")),
                row.getObject("referred_on", LocalDate.class),
                Optional.ofNullable(row.getObject("consent_on", LocalDate.class)),
                outcome == null
                        ? Optional.empty()
                        : Optional.of(new Referral.Ended(
                                Referral.Outcome.valueOf(outcome), row.getObject("outcome_on", LocalDate.class))),
                row.getLong("version"));
    }
}
