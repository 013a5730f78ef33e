package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.Hrefs;
import be.huurwerk.regulation.money.Euro;
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

/** What tenants owe of deposits: money that was taken back when it had gone already, and costs that are open after the settlement. */
@Path("/owedDeposits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deposits")
public class OwedDepositResource {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String OWED = """
             from (
                select d.deposit_id, d.tenancy_id, coalesce(d.settled_on, d.withdrawn_on) as ended_on,
                    coalesce(sum(l.amount) filter (where l.account = 'owed'), 0) as taken_back,
                    max(e.booked_on) filter (where l.account = 'owed' and l.amount > 0) as taken_back_on,
                    case when d.settled_on is null then 0 else d.costs
                        + coalesce((select sum(f.fee) from deposit_form f where f.deposit_id = d.deposit_id), 0)
                        + coalesce(sum(l.amount) filter (where l.account = 'costs'), 0) end as costs
                from deposit d left join ledger_entry e using (deposit_id) left join ledger_line l using (entry_id)
                where d.settled_on is not null or exists (select 1 from ledger_line o join ledger_entry t using (entry_id)
                    where t.deposit_id = d.deposit_id and o.account = 'owed')
                group by d.deposit_id) o where o.taken_back + o.costs > 0\
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
     * @param costs what of it are costs at entry of a deposit that was settled
     * @param since the last day on which something was taken back, else the day of the settlement
     * @param endedOn when it was settled or withdrawn
     */
    @Schema(name = "OwedDeposit")
    public record OwedItem(
            String href,
            UUID depositId,
            UUID tenancyId,
            @Personal BigDecimal owed,
            @Personal BigDecimal costs,
            LocalDate since,
            Optional<LocalDate> endedOn) {}

    @GET
    @PersonalData
    @PermissionsAllowed("deposit:read")
    @Operation(
            operationId = "listOwedDeposits",
            summary =
                    "Deposits of which something is owed: the bank took money back that had been set off or paid back, or costs at entry are open after the settlement; it is paid by the deposit's communication")
    public Page<OwedItem> list(@BeanParam PageRequest page) {
        UUID after = page.position(FIRST, parts -> UUID.fromString(parts.get(0)));
        return page.page(
                sql.list(
                        "select deposit_id, tenancy_id, taken_back + costs, costs, coalesce(taken_back_on, ended_on), ended_on"
                                + OWED + " and deposit_id > ? order by deposit_id limit ?",
                        row -> new OwedItem(
                                Hrefs.deposit(row.getObject(1, UUID.class)).toString(),
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                Euro.of(row.getBigDecimal(3)).amount(),
                                Euro.of(row.getBigDecimal(4)).amount(),
                                row.getObject(5, LocalDate.class),
                                Optional.ofNullable(row.getObject(6, LocalDate.class))),
                        after,
                        page.limit()),
                () -> sql.first("select count(*)" + OWED, row -> row.getLong(1)).orElseThrow(),
                item -> List.of(item.depositId().toString()));
    }
}
