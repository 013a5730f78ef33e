package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.bankstatement.GapViews.GapView;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/bankStatementGaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bankStatements")
class BankStatementGapResource {

    private final Gaps gaps;

    BankStatementGapResource(Gaps gaps) {
        this.gaps = gaps;
    }

    @GET
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getBankStatementGaps",
            summary =
                    "What is missing between statements of an account: statements, by the holes in their numbers, or money, by the balances")
    public Page<GapView> list(
            @Parameter(description = "Of the landlord, as the statement writes it") @QueryParam("account")
                    String account,
            @BeanParam PageRequest page) {
        Optional<String> of = Optional.ofNullable(account);
        Position after = page.position(
                new Position("", 0, 0),
                parts -> new Position(parts.get(0), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2))));
        List<GapView> rows = gaps.page(of, after.account(), after.year(), after.number(), page.limit()).stream()
                .map(GapView::of)
                .toList();
        return page.page(
                rows,
                gaps.count(of),
                view -> List.of(view.account(), Integer.toString(view.year()), Integer.toString(view.number())));
    }

    private record Position(String account, int year, int number) {}
}
