package be.huurwerk.tenancy.underoccupancy;

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

@Path("/tenancies/{tenancyId}/offers")
@Tag(name = "underOccupancy")
@Produces(MediaType.APPLICATION_JSON)
public class OfferResource {

    private final MakeOffer makeOffer;
    private final AnswerOffer answerOffer;
    private final HearReason hearReason;
    private final WithdrawOffer withdrawOffer;
    private final Offers offers;
    private final Tenancies tenancies;

    OfferResource(
            MakeOffer makeOffer,
            AnswerOffer answerOffer,
            HearReason hearReason,
            WithdrawOffer withdrawOffer,
            Offers offers,
            Tenancies tenancies) {
        this.makeOffer = makeOffer;
        this.answerOffer = answerOffer;
        this.hearReason = hearReason;
        this.withdrawOffer = withdrawOffer;
        this.offers = offers;
        this.tenancies = tenancies;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(
            operationId = "makeOffer",
            summary = "Offer a smaller dwelling to a household that lives too large",
            description =
                    "The answer says whether the offer is valid by the law of its day, and if not why: a refusal of"
                            + " an invalid one does not count.")
    @APIResponseSchema(value = OfferView.class, responseCode = "201")
    public RestResponse<OfferView> make(
            @PathParam("tenancyId") UUID tenancyId, @HeaderParam("If-Match") String ifMatch, OfferRequests.Make body) {
        return created(makeOffer.make(tenancyId, body, ifMatch));
    }

    @POST
    @Path("/{offerId}/answer")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "answerOffer", summary = "Record what the household answers to an offer")
    @APIResponseSchema(value = OfferView.class, responseCode = "201")
    public RestResponse<OfferView> answer(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("offerId") UUID offerId,
            @HeaderParam("If-Match") String ifMatch,
            OfferRequests.Answer body) {
        return created(answerOffer.answer(tenancyId, offerId, body, ifMatch));
    }

    @POST
    @Path("/{offerId}/hearing")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "hearRefusal", summary = "Decide whether the reason of a refusal is valid")
    @APIResponseSchema(value = OfferView.class, responseCode = "201")
    public RestResponse<OfferView> hear(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("offerId") UUID offerId,
            @HeaderParam("If-Match") String ifMatch,
            OfferRequests.Hear body) {
        return created(hearReason.hear(tenancyId, offerId, body, ifMatch));
    }

    @POST
    @Path("/{offerId}/withdrawal")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "withdrawOffer", summary = "Take an offer back: it never counted")
    @APIResponseSchema(value = OfferView.class, responseCode = "201")
    public RestResponse<OfferView> withdraw(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("offerId") UUID offerId,
            @HeaderParam("If-Match") String ifMatch,
            OfferRequests.Withdraw body) {
        return created(withdrawOffer.withdraw(tenancyId, offerId, body, ifMatch));
    }

    @GET
    @Path("/{offerId}")
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getOffer", summary = "An offer, its validity and what became of it")
    public RestResponse<OfferView> get(@PathParam("tenancyId") UUID tenancyId, @PathParam("offerId") UUID offerId) {
        Offer found = offers.find(tenancyId, offerId).orElseThrow(() -> OfferProblems.unknown(offerId));
        return Answers.ok(OfferView.of(found), found.version());
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "listOffers", summary = "The offers to a household")
    public Page<OfferView> list(@PathParam("tenancyId") UUID tenancyId, @BeanParam PageRequest pageRequest) {
        tenancies.find(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        return Answers.page(offers.list(tenancyId, pageRequest), OfferView::of);
    }

    private static RestResponse<OfferView> created(Offer offer) {
        return Answers.created(
                OfferView.of(offer), Hrefs.filed(offer.tenancyId(), "offers", offer.offerId()), offer.version());
    }
}
