package be.huurwerk.arrears.court;

import be.huurwerk.arrears.prescription.Interrupting;
import be.huurwerk.arrears.prescription.Interruption;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A petition or a summons interrupts the prescription of the debts that were due by then (old art. 2244 BW); not one that was withdrawn or
 * rejected (old art. 2247 BW).
 */
@ApplicationScoped
class InterruptedByPetitions implements Interrupting {

    private static final String PETITIONS = " from court_case c join court_step s using (court_case_id)"
            + " where s.kind = 'petition' and s.annulled_on is null"
            + " and coalesce(c.close_reason not in ('withdrawn', 'rejected'), true) and 'rejected' is distinct from"
            + " (select j.outcome from court_step j where j.court_case_id = c.court_case_id and j.kind = 'judgment'"
            + " and j.annulled_on is null order by j.on_day desc, j.recorded_at desc limit 1)";

    private final Sql sql;

    InterruptedByPetitions(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    @Override
    public Map<UUID, List<Interruption>> of(Collection<UUID> rentAccountIds) {
        Map<UUID, List<Interruption>> petitions = new HashMap<>();
        sql.list(
                "select c.rent_account_id, s.on_day" + PETITIONS + " and c.rent_account_id = any(?)",
                row -> petitions
                        .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new Interruption(Interruption.Kind.summons, row.getObject(2, LocalDate.class))),
                (Object) rentAccountIds.toArray(UUID[]::new));
        return petitions;
    }

    @Override
    public List<UUID> accounts() {
        return sql.list("select distinct c.rent_account_id" + PETITIONS, row -> row.getObject(1, UUID.class));
    }
}
