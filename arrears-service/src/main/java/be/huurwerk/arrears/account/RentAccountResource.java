package be.huurwerk.arrears.account;

import be.huurwerk.arrears.account.Views.AccountView;
import be.huurwerk.arrears.account.Views.EntryView;
import be.huurwerk.arrears.liability.Households;
import be.huurwerk.arrears.liability.Liability;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/rentAccounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rentAccounts")
class RentAccountResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Accounts accounts;
    private final Ledger ledger;
    private final Households households;
    private final BusinessDate businessDate;

    RentAccountResource(Accounts accounts, Ledger ledger, Households households, BusinessDate businessDate) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.households = households;
        this.businessDate = businessDate;
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getRentAccounts", summary = "Rent accounts, with what they owe on a day")
    public Page<AccountView> list(
            @QueryParam("tenancyId") UUID tenancyId, @QueryParam("on") LocalDate on, @BeanParam PageRequest page) {
        LocalDate day = dayOf(on);
        UUID after = page.position(FIRST, parts -> UUID.fromString(parts.get(0)));
        List<RentAccount> rows = tenancyId == null
                ? accounts.after(after, page.limit())
                : accounts.ofTenancy(tenancyId).stream()
                        .filter(account -> account.rentAccountId().compareTo(after) > 0)
                        .toList();
        long total = tenancyId == null
                ? accounts.count()
                : accounts.ofTenancy(tenancyId).stream().count();
        Map<UUID, Liability> liabilities =
                households.of(rows.stream().map(RentAccount::tenancyId).toList());
        List<AccountView> views = rows.stream()
                .map(account -> view(account, liabilities.get(account.tenancyId()), day))
                .toList();
        return page.page(views, total, view -> List.of(view.rentAccountId().toString()));
    }

    @GET
    @Path("/{rentAccountId}")
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getRentAccount", summary = "A rent account, with what it owes on a day")
    public RestResponse<AccountView> get(
            @PathParam("rentAccountId") UUID rentAccountId, @QueryParam("on") LocalDate on) {
        RentAccount account = known(rentAccountId);
        List<LedgerEntry> entries = ledger.entries(rentAccountId);
        return RestResponse.ResponseBuilder.ok(AccountView.of(account, entries, liability(account), dayOf(on)))
                .tag(ETags.of(entries.size()))
                .build();
    }

    @GET
    @Path("/{rentAccountId}/entries")
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getRentAccountEntries", summary = "The ledger of a rent account, as booked until a day")
    public Page<EntryView> entries(
            @PathParam("rentAccountId") UUID rentAccountId,
            @QueryParam("on") LocalDate on,
            @BeanParam PageRequest page) {
        LocalDate day = dayOf(on);
        UUID id = known(rentAccountId).rentAccountId();
        long after = page.position(0L, parts -> Long.parseLong(parts.get(0)));
        List<LedgerEntry> rows = ledger.page(id, day, after, page.limit());
        Page<LedgerEntry> found =
                page.page(rows, ledger.count(id, day), entry -> List.of(Long.toString(entry.ordinal())));
        return new Page<>(
                found.items().stream().map(EntryView::of).toList(), found.pageSize(), found.total(), found.next());
    }

    private AccountView view(RentAccount account, Liability liability, LocalDate day) {
        return AccountView.of(account, ledger.entries(account.rentAccountId()), liability, day);
    }

    private Liability liability(RentAccount account) {
        return households.of(List.of(account.tenancyId())).get(account.tenancyId());
    }

    private LocalDate dayOf(LocalDate on) {
        return Optional.ofNullable(on).orElseGet(businessDate::today);
    }

    private RentAccount known(UUID rentAccountId) {
        return accounts.find(rentAccountId)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such rent account.", "Deze huurrekening bestaat niet.")));
    }
}
