package be.huurwerk.deposit.agency;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the interest that the agency paid is another than what was credited to the tenant. */
@Path("/agencyInterestDifferences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agency")
public class AgencyInterestResource {

    private static final UUID FIRST = new UUID(0, 0);

    /** A deposit that has ended, and of which nothing lies at the agency any more. */
    private static final String DIFFERENT = """
             from deposit d
            join lateral (select max(received_on) as received_on from release r where r.deposit_id = d.deposit_id) r
                on r.received_on is not null
            cross join lateral (
                select coalesce(-sum(l.amount) filter (where l.account = 'agencyInterest'), 0) as paid,
                    coalesce(sum(l.amount) filter (where l.account = 'interest'), 0) as credited,
                    coalesce(sum(l.amount) filter (where l.account = 'agency'), 0) as placed
                from ledger_entry e join ledger_line l using (entry_id) where e.deposit_id = d.deposit_id) i
            where coalesce(d.settled_on, d.withdrawn_on) is not null and i.placed = 0 and i.paid <> i.credited
                and (?::integer is null or extract(year from r.received_on) = ?)\
            """;

    private final Sql sql;

    AgencyInterestResource(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * What the agency paid of one deposit beyond what was placed, beside what the tenant was credited.
     *
     * @param href of the deposit
     * @param receivedOn of the last release
     * @param paid interest of the agency
     * @param credited interest to the tenant, here
     * @param difference what stays with the landlord; below zero what the landlord bore
     */
    @Schema(name = "AgencyInterestDifference")
    public record DifferenceItem(
            String href,
            UUID depositId,
            LocalDate receivedOn,
            @Personal BigDecimal paid,
            @Personal BigDecimal credited,
            @Personal BigDecimal difference) {}

    @GET
    @PersonalData
    @PermissionsAllowed("deposit:read")
    @Operation(
            operationId = "listAgencyInterestDifferences",
            summary =
                    "Deposits that have ended and of which the agency paid another interest than the tenant was credited: what stays with the landlord, or what it bore")
    public Page<DifferenceItem> list(
            @Parameter(description = "In which the agency paid") @QueryParam("year") Integer year,
            @BeanParam PageRequest page) {
        UUID after = page.position(FIRST, parts -> UUID.fromString(parts.get(0)));
        return page.page(
                sql.list(
                        "select d.deposit_id, r.received_on, i.paid, i.credited, i.paid - i.credited" + DIFFERENT
                                + " and d.deposit_id > ? order by d.deposit_id limit ?",
                        row -> new DifferenceItem(
                                Hrefs.deposit(row.getObject(1, UUID.class)).toString(),
                                row.getObject(1, UUID.class),
                                row.getObject(2, LocalDate.class),
                                amount(row, 3),
                                amount(row, 4),
                                amount(row, 5)),
                        year,
                        year,
                        after,
                        page.limit()),
                () -> sql.first("select count(*)" + DIFFERENT, row -> row.getLong(1), year, year)
                        .orElseThrow(),
                item -> List.of(item.depositId().toString()));
    }

    private static BigDecimal amount(ResultSet row, int column) throws SQLException {
        return Euro.of(row.getBigDecimal(column)).amount();
    }
}
