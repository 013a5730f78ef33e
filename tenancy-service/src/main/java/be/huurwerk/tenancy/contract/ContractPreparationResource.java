package be.huurwerk.tenancy.contract;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/contractPreparations")
@Tag(name = "contractPreparations")
@Produces(MediaType.APPLICATION_JSON)
public class ContractPreparationResource {

    private final PrepareContract prepareContract;
    private final SignPreparation signPreparation;
    private final WithdrawPreparation withdrawPreparation;
    private final ContractPreparations preparations;

    ContractPreparationResource(
            PrepareContract prepareContract,
            SignPreparation signPreparation,
            WithdrawPreparation withdrawPreparation,
            ContractPreparations preparations) {
        this.prepareContract = prepareContract;
        this.signPreparation = signPreparation;
        this.withdrawPreparation = withdrawPreparation;
        this.preparations = preparations;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(
            operationId = "prepareContract",
            summary = "Prepare a contract: its kind and term are proposed by law, and the dwelling is reserved",
            description =
                    "Rent and deposit are computed by other services. The officer reads them there (rentSimulations,"
                            + " depositQuotes) and copies amount and rulesVersion here; the binding amounts are those that these"
                            + " services decide once the contract is signed.")
    @APIResponseSchema(value = ContractPreparationView.class, responseCode = "201")
    public RestResponse<ContractPreparationView> prepare(PreparationRequest body) {
        ContractPreparation preparation = prepareContract.prepare(body);
        return created(preparation, Hrefs.contractPreparation(preparation.contractPreparationId()));
    }

    @POST
    @Path("/{contractPreparationId}/signature")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "signPreparation", summary = "Sign a prepared contract, which becomes a tenancy")
    @APIResponseSchema(value = ContractPreparationView.class, responseCode = "201")
    public RestResponse<ContractPreparationView> sign(
            @PathParam("contractPreparationId") UUID contractPreparationId,
            @HeaderParam("If-Match") String ifMatch,
            PreparationSignatureRequest body) {
        ContractPreparation preparation = signPreparation.sign(contractPreparationId, body, ifMatch);
        return created(preparation, Hrefs.tenancy(preparation.tenancyId().orElseThrow()));
    }

    @POST
    @Path("/{contractPreparationId}/withdrawal")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "withdrawPreparation", summary = "Withdraw a prepared contract, which frees the dwelling")
    @APIResponseSchema(value = ContractPreparationView.class, responseCode = "201")
    public RestResponse<ContractPreparationView> withdraw(
            @PathParam("contractPreparationId") UUID contractPreparationId,
            @HeaderParam("If-Match") String ifMatch,
            PreparationWithdrawalRequest body) {
        ContractPreparation preparation = withdrawPreparation.withdraw(contractPreparationId, body, ifMatch);
        return created(preparation, Hrefs.contractPreparation(contractPreparationId));
    }

    @GET
    @Path("/{contractPreparationId}")
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getContractPreparation", summary = "A prepared contract")
    public RestResponse<ContractPreparationView> get(@PathParam("contractPreparationId") UUID contractPreparationId) {
        ContractPreparation preparation = preparations
                .find(contractPreparationId)
                .orElseThrow(() -> PreparationProblems.unknown(contractPreparationId));
        return Answers.ok(ContractPreparationView.of(preparation), preparation.version());
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(
            operationId = "listContractPreparations",
            summary = "Prepared contracts, of a dwelling or with a status if so asked")
    public Page<ContractPreparationView> list(
            @QueryParam("dwellingId") UUID dwellingId,
            @QueryParam("status") ContractPreparation.PreparationStatus status,
            @BeanParam PageRequest pageRequest) {
        Page<ContractPreparation> found =
                preparations.list(Optional.ofNullable(dwellingId), Optional.ofNullable(status), pageRequest);
        return Answers.page(found, ContractPreparationView::of);
    }

    private static RestResponse<ContractPreparationView> created(ContractPreparation preparation, URI location) {
        return Answers.created(ContractPreparationView.of(preparation), location, preparation.version());
    }
}
