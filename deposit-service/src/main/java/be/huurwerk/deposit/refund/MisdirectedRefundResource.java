package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.Hrefs;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Refunds that have left to somebody who turned out to be no heir. */
@Path("/misdirectedRefunds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "refunds")
class MisdirectedRefundResource {

    private static final UUID FIRST = new UUID(0, 0);
    static final String MISDIRECTED = " from refund r join heir h using (heir_id) join deposit d using (deposit_id)"
            + " where h.annulled and r.status in ('ordered', 'paid')"
            + " and not exists (select 1 from misdirected_closure c where c.refund_id = r.refund_id)";

    private final Sql sql;
    private final CloseMisdirected close;
    private final Caller caller;

    MisdirectedRefundResource(DataSource dataSource, CloseMisdirected close, Caller caller) {
        this.sql = new Sql(dataSource);
        this.close = close;
        this.caller = caller;
    }

    /** What is to be done; names are those of the JSON. */
    @Schema(name = "MisdirectedRefundTodo")
    enum Todo {
        /** The bank has not said that it paid. */
        askTheBank(
                new Text(
                        "Ask the bank at once not to pay it. When it refuses the order, or the money comes back, it is to be paid back anew.",
                        "Vraag de bank meteen om niet te betalen. Weigert ze de opdracht of komt het geld terug, dan is het opnieuw terug te betalen.")),
        /** It was paid. */
        reclaim(
                new Text(
                        "Ask the bank to recall it, and the payee to pay it back. When the bank brings it back, or the payee pays that sum with the communication of the deposit, it is to be paid back anew, to who the heirs are.",
                        "Vraag de bank het terug te roepen, en wie het kreeg om het terug te betalen. Brengt de bank het terug, of betaalt die dat bedrag met de mededeling van de waarborg, dan is het opnieuw terug te betalen, aan wie de erfgenamen zijn."));

        private final Text text;

        Todo(Text text) {
            this.text = text;
        }

        static Todo of(Refund.Status status) {
            return status == Refund.Status.ordered ? askTheBank : reclaim;
        }
    }

    /**
     * A refund that went to the wrong one.
     *
     * @param href of the refund
     * @param depositHref of the deposit, whose {@code beneficiaries} say whose it is
     * @param heirId who was annulled
     * @param text of what is to be done
     */
    @Schema(name = "MisdirectedRefund")
    record MisdirectedItem(
            String href,
            UUID refundId,
            String depositHref,
            UUID depositId,
            UUID tenancyId,
            UUID heirId,
            @Personal BigDecimal amount,
            Refund.Status status,
            Todo todo,
            String text) {

        static MisdirectedItem of(
                UUID refundId, UUID depositId, UUID tenancyId, UUID heirId, Euro amount, Refund.Status status) {
            Todo todo = Todo.of(status);
            return new MisdirectedItem(
                    Views.hrefOf(refundId),
                    refundId,
                    Hrefs.deposit(depositId).toString(),
                    depositId,
                    tenancyId,
                    heirId,
                    amount.amount(),
                    status,
                    todo,
                    todo.text.in(Language.current()));
        }
    }

    @Schema(name = "MisdirectedRefundClosureRequest")
    record ClosureRequest(
            @Schema(description = "What became of it otherwise than by the bank") @Personal @Size(min = 1, max = 1000)
            String reason) {}

    /** @param closedBy the client by which somebody said so */
    @Schema(name = "MisdirectedRefundClosure")
    record ClosureView(String href, UUID refundId, String closedBy) {}

    @POST
    @Path("/{refundId}/closure")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("deposit:write")
    @Operation(
            operationId = "closeMisdirectedRefund",
            summary = "Say that nothing is to be done any more about a refund that went to the wrong one, and why",
            description =
                    "It books nothing. That very sum, paid back by the payee with the communication of the deposit, closes it by itself; another sum comes in as a surplus.")
    public ClosureView close(@PathParam("refundId") UUID refundId, ClosureRequest body) {
        close.close(refundId, body.reason(), caller.clientId());
        return new ClosureView(Views.hrefOf(refundId), refundId, caller.clientId());
    }

    @GET
    @PersonalData
    @PermissionsAllowed("deposit:read")
    @Operation(
            operationId = "listMisdirectedRefunds",
            summary =
                    "Refunds that the bank was asked to pay, or paid, to an heir who was annulled afterwards, and what is to be done; one that came back, or that was closed by hand, is no more among them")
    public Page<MisdirectedItem> list(@BeanParam PageRequest page) {
        UUID after = page.position(FIRST, parts -> UUID.fromString(parts.get(0)));
        return page.page(
                sql.list(
                        "select r.refund_id, r.deposit_id, d.tenancy_id, r.heir_id, r.amount, r.status" + MISDIRECTED
                                + " and r.refund_id > ? order by r.refund_id limit ?",
                        row -> MisdirectedItem.of(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getObject(4, UUID.class),
                                Euro.of(row.getBigDecimal(5)),
                                Refund.Status.valueOf(row.getString(6))),
                        after,
                        page.limit()),
                () -> sql.first("select count(*)" + MISDIRECTED, row -> row.getLong(1))
                        .orElseThrow(),
                item -> List.of(item.refundId().toString()));
    }
}
