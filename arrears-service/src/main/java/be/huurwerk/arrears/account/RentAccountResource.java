package be.huurwerk.arrears.account;

import be.huurwerk.arrears.account.MediatorsMoney.Money;
import be.huurwerk.arrears.account.Views.AccountView;
import be.huurwerk.arrears.account.Views.AllocationView;
import be.huurwerk.arrears.account.Views.EntryView;
import be.huurwerk.arrears.allocation.AllocationRows;
import be.huurwerk.arrears.allocation.AllocationRows.Position;
import be.huurwerk.arrears.allocation.Open;
import be.huurwerk.arrears.allocation.OpenItems;
import be.huurwerk.arrears.liability.Households;
import be.huurwerk.arrears.liability.Liability;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.sql.OneConnection;
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
import java.util.stream.Collectors;
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
    private final Standings standings;
    private final MediatorsMoney mediatorsMoney;
    private final OpenItems openItems;
    private final AllocationRows allocations;
    private final Households households;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    RentAccountResource(
            Accounts accounts,
            Ledger ledger,
            Standings standings,
            MediatorsMoney mediatorsMoney,
            OpenItems openItems,
            AllocationRows allocations,
            Households households,
            Parameters parameters,
            BusinessDate businessDate) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.standings = standings;
        this.mediatorsMoney = mediatorsMoney;
        this.openItems = openItems;
        this.allocations = allocations;
        this.households = households;
        this.parameters = parameters;
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
        List<UUID> ids = rows.stream().map(RentAccount::rentAccountId).toList();
        Map<UUID, Standing> standing = standings.on(ids, day);
        Map<UUID, Money> ofMediators = mediatorsMoney.of(ids, day);
        List<AccountView> views = rows.stream()
                .map(account -> AccountView.of(
                        account,
                        standing.get(account.rentAccountId()),
                        ofMediators.getOrDefault(account.rentAccountId(), Money.NONE),
                        liabilities.get(account.tenancyId()),
                        parameters,
                        day))
                .toList();
        return page.page(views, total, view -> List.of(view.rentAccountId().toString()));
    }

    @GET
    @Path("/{rentAccountId}")
    @OneConnection
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getRentAccount", summary = "A rent account, with what it owes on a day")
    public RestResponse<AccountView> get(
            @PathParam("rentAccountId") UUID rentAccountId, @QueryParam("on") LocalDate on) {
        RentAccount account = known(rentAccountId);
        long version = ledger.version(rentAccountId);
        LocalDate day = dayOf(on);
        Standing standing = standings.on(rentAccountId, day);
        Money ofMediators = mediatorsMoney.of(List.of(rentAccountId), day).getOrDefault(rentAccountId, Money.NONE);
        return RestResponse.ResponseBuilder.ok(
                        AccountView.of(account, standing, ofMediators, liability(account), parameters, day))
                .tag(ETags.of(version))
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
        Map<UUID, Euro> open = openItems.on(List.of(id), day).getOrDefault(id, List.of()).stream()
                .collect(Collectors.toMap(one -> one.item().itemId(), Open::amount));
        return new Page<>(
                found.items().stream().map(entry -> EntryView.of(entry, open)).toList(),
                found.pageSize(),
                found.total(),
                found.next());
    }

    @GET
    @Path("/{rentAccountId}/allocations")
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getRentAccountAllocations",
            summary = "Which credit of a rent account paid which debt, until a day; what was given back is negative")
    public Page<AllocationView> allocations(
            @PathParam("rentAccountId") UUID rentAccountId,
            @QueryParam("on") LocalDate on,
            @BeanParam PageRequest page) {
        LocalDate day = dayOf(on);
        UUID id = known(rentAccountId).rentAccountId();
        Position after = page.position(
                Position.FIRST, parts -> new Position(LocalDate.parse(parts.get(0)), UUID.fromString(parts.get(1))));
        Page<AllocationRows.Row> found = page.page(
                allocations.page(id, day, after, page.limit()),
                allocations.count(id, day),
                row -> List.of(
                        row.allocation().on().toString(), row.allocationId().toString()));
        return new Page<>(
                found.items().stream().map(AllocationView::of).toList(), found.pageSize(), found.total(), found.next());
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
