package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.Hrefs;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What tenants owe because money of a deposit was taken back when it had gone already. */
@Path("/owedDeposits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deposits")
public class OwedDepositResource {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String OWED = """
             from (select e.deposit_id, sum(l.amount) as owed, max(e.booked_on) filter (where l.amount > 0) as since
                from ledger_line l join ledger_entry e using (entry_id) where l.account = 'owed'
                group by e.deposit_id having sum(l.amount) > 0) o join deposit d using (deposit_id)\
            """;

    private final Sql sql;

    OwedDepositResource(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * A deposit of which something is owed.
     *
     * @param href of the deposit
     * @param owed is paid by the communication of the deposit
     * @param since the last day on which something was taken back
     * @param endedOn when it was settled or withdrawn
     */
    @Schema(name = "OwedDeposit")
    public record OwedItem(
            String href,
            UUID depositId,
            UUID tenancyId,
            @Personal BigDecimal owed,
            LocalDate since,
            Optional<LocalDate> endedOn) {}

    @GET
    @PersonalData
    @PermissionsAllowed("deposit:read")
    @Operation(
            operationId = "listOwedDeposits",
            summary =
                    "Deposits of which the bank took money back that had been set off or paid back already: what is owed, paid by the deposit's communication")
    public Page<OwedItem> list(@BeanParam PageRequest page) {
        UUID after = page.position(FIRST, parts -> UUID.fromString(parts.get(0)));
        return page.page(
                sql.list(
                        "select d.deposit_id, d.tenancy_id, o.owed, o.since, coalesce(d.settled_on, d.withdrawn_on)"
                                + OWED + " where d.deposit_id > ? order by d.deposit_id limit ?",
                        row -> new OwedItem(
                                Hrefs.deposit(row.getObject(1, UUID.class)).toString(),
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getBigDecimal(3),
                                row.getObject(4, LocalDate.class),
                                Optional.ofNullable(row.getObject(5, LocalDate.class))),
                        after,
                        page.limit()),
                () -> sql.first("select count(*)" + OWED, row -> row.getLong(1)).orElseThrow(),
                item -> List.of(item.depositId().toString()));
    }
}
