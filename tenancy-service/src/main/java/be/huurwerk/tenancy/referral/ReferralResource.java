package be.huurwerk.tenancy.referral;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/tenancies/{tenancyId}/referrals")
@Tag(name = "referrals")
@Produces(MediaType.APPLICATION_JSON)
public class ReferralResource {

    private final ReferHousehold referHousehold;
    private final RecordOutcome recordOutcome;
    private final Referrals referrals;
    private final Tenancies tenancies;

    ReferralResource(
            ReferHousehold referHousehold, RecordOutcome recordOutcome, Referrals referrals, Tenancies tenancies) {
        this.referHousehold = referHousehold;
        this.recordOutcome = recordOutcome;
        this.referrals = referrals;
        this.tenancies = tenancies;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "referHousehold", summary = "Refer a household to an organisation that helps")
    @APIResponseSchema(value = ReferralView.class, responseCode = "201")
    public RestResponse<ReferralView> refer(
            @PathParam("tenancyId") UUID tenancyId,
            @HeaderParam("If-Match") String ifMatch,
            ReferralRequests.Refer body) {
        return created(referHousehold.refer(tenancyId, body, ifMatch));
    }

    @POST
    @Path("/{referralId}/outcome")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "recordReferralOutcome", summary = "Record how a referral ended")
    @APIResponseSchema(value = ReferralView.class, responseCode = "201")
    public RestResponse<ReferralView> recordReferralOutcome(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("referralId") UUID referralId,
            @HeaderParam("If-Match") String ifMatch,
            ReferralRequests.Ended body) {
        return created(recordOutcome.record(tenancyId, referralId, body, ifMatch));
    }

    @GET
    @Path("/{referralId}")
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getReferral", summary = "A referral and how it ended")
    public RestResponse<ReferralView> get(
            @PathParam("tenancyId") UUID tenancyId, @PathParam("referralId") UUID referralId) {
        Referral found = referrals.find(tenancyId, referralId).orElseThrow(() -> RecordOutcome.unknown(referralId));
        return Answers.ok(view(found), found.version());
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "listReferrals", summary = "The referrals of a household")
    public Page<ReferralView> list(@PathParam("tenancyId") UUID tenancyId, @BeanParam PageRequest pageRequest) {
        tenancies.find(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        return Answers.page(referrals.list(tenancyId, pageRequest), this::view);
    }

    private ReferralView view(Referral found) {
        return ReferralView.of(found);
    }

    private RestResponse<ReferralView> created(Referral made) {
        return Answers.created(
                view(made), Hrefs.filed(made.tenancyId(), "referrals", made.referralId()), made.version());
    }
}
