package be.huurwerk.arrears.transfer;

import be.huurwerk.servicekit.audit.PersonalData;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/transferProposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "transfers")
class TransferProposalResource {

    private final Proposals proposals;

    TransferProposalResource(Proposals proposals) {
        this.proposals = proposals;
    }

    @Schema(name = "TransferProposal")
    record ProposalView(
            @Schema(description = "The rent account of the tenancy that ended")
            String href,

            UUID from,

            @Schema(description = "The rent account of the tenancy that the household has now")
            UUID to,

            @Personal @Schema(description = "The credit that is free")
            BigDecimal amount) {

        static ProposalView of(Proposals.Proposal proposal) {
            return new ProposalView(
                    "/arrears/v1/rentAccounts/" + proposal.from(),
                    proposal.from(),
                    proposal.to(),
                    proposal.amount().amount());
        }
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getTransferProposals",
            summary = "Credit of ended tenancies whose household has another one: it may have paid for that")
    public Page<ProposalView> list(@BeanParam PageRequest page) {
        String after = page.position("", parts -> parts.get(0));
        List<Proposals.Proposal> all = proposals.all();
        return page.page(
                all.stream()
                        .filter(proposal -> proposal.from().toString().compareTo(after) > 0)
                        .limit(page.limit())
                        .map(ProposalView::of)
                        .toList(),
                all.size(),
                view -> List.of(view.from().toString()));
    }
}
