package be.huurwerk.rent.propertytax;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.Hrefs;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.wait.Patience;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/propertyTaxReductions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "propertyTaxReductions")
public class PropertyTaxReductionResource {

    private final RecordNotice record;
    private final LodgeObjection lodgeObjection;
    private final CorrectReduction correctReduction;
    private final TaxNotices notices;
    private final TaxReductionViews views;
    private final Objections objections;

    PropertyTaxReductionResource(
            RecordNotice record,
            LodgeObjection lodgeObjection,
            CorrectReduction correctReduction,
            TaxNotices notices,
            TaxReductionViews views,
            Objections objections) {
        this.record = record;
        this.lodgeObjection = lodgeObjection;
        this.correctReduction = correctReduction;
        this.notices = notices;
        this.views = views;
        this.objections = objections;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "recordPropertyTaxReduction",
            summary = "Record what an assessment notice grants; answers what households get of it")
    @APIResponseSchema(value = TaxReductionView.class, responseCode = "201")
    public RestResponse<TaxReductionView> record(Bodies.Recorded body) {
        Patience.await(() -> Optional.of(true).filter(known -> notices.knowsDwelling(body.dwellingId())));
        TaxNotice notice = record.record(body);
        return RestResponse.ResponseBuilder.<TaxReductionView>create(RestResponse.Status.CREATED)
                .entity(view(notice))
                .header("Location", Hrefs.propertyTaxReduction(notice.propertyTaxReductionId()))
                .tag(ETags.of(notice.version()))
                .build();
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listPropertyTaxReductions",
            summary =
                    "Property-tax reductions, newest first; by how it stands with an objection, those whose term ends first",
            description = "With objection or lastDayFrom those come first whose term to object ends first.")
    public Page<TaxReductionView> list(
            @Parameter(description = "Only those of this dwelling") @QueryParam("dwellingId") UUID dwellingId,
            @Parameter(description = "Only those of this tenancy's dwelling") @QueryParam("tenancyId") UUID tenancyId,
            @Parameter(description = "Only those of this year") @QueryParam("assessmentYear") Integer assessmentYear,
            @Parameter(description = "Only those for which it stands so with an objection") @QueryParam("objection")
                    ObjectionStatus objection,
            @Parameter(description = "Only those whose term to object ends on this day or later")
                    @QueryParam("lastDayFrom")
                    LocalDate lastDayFrom,
            @BeanParam PageRequest pageRequest) {
        TaxNotices.Which which = new TaxNotices.Which(dwellingId, assessmentYear, tenancyId);
        if (objection != null || lastDayFrom != null) {
            return byObjection(
                    new Objections.Asked(which, Optional.ofNullable(objection), Optional.ofNullable(lastDayFrom)),
                    pageRequest);
        }
        Optional<UUID> after =
                pageRequest.position(Optional.<UUID>empty(), parts -> Optional.of(UUID.fromString(parts.get(0))));
        Page<TaxNotice> page = pageRequest.page(
                notices.list(which, after, pageRequest.limit()),
                () -> notices.count(which),
                notice -> List.of(notice.propertyTaxReductionId().toString()));
        return new Page<>(views.of(page.items()), page.pageSize(), page.total(), page.next());
    }

    private Page<TaxReductionView> byObjection(Objections.Asked asked, PageRequest pageRequest) {
        Optional<TaxNotices.Place> after = pageRequest.position(
                Optional.empty(),
                parts -> Optional.of(
                        new TaxNotices.Place(LocalDate.parse(parts.get(0)), UUID.fromString(parts.get(1)))));
        Page<TaxNotice> page = pageRequest.page(
                objections.after(asked, after, pageRequest.limit()),
                () -> objections.count(asked),
                notice -> List.of(
                        notice.sentOn().toString(),
                        notice.propertyTaxReductionId().toString()));
        return new Page<>(views.of(page.items()), page.pageSize(), page.total(), page.next());
    }

    @GET
    @Path("/{propertyTaxReductionId}")
    @Transactional
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "getPropertyTaxReduction",
            summary = "The property-tax reduction of a dwelling and year, and what households get of it")
    public RestResponse<TaxReductionView> get(@PathParam("propertyTaxReductionId") UUID id) {
        return notices.find(id).map(this::answer).orElseThrow(() -> ChangeNotice.notFound(id));
    }

    @POST
    @Path("/{propertyTaxReductionId}/objection")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(operationId = "objectToPropertyTax", summary = "Record that the landlord objected to the notice")
    public RestResponse<TaxReductionView> object(
            @PathParam("propertyTaxReductionId") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            Bodies.Objected body) {
        return answer(lodgeObjection.lodge(id, ifMatch, body.lodgedOn()));
    }

    @POST
    @Path("/{propertyTaxReductionId}/corrections")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "correctPropertyTaxReduction",
            summary = "Record what the tax authority decided after the notice; households get the difference")
    public RestResponse<TaxReductionView> correct(
            @PathParam("propertyTaxReductionId") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            Bodies.Corrected body) {
        return answer(correctReduction.correct(
                id, ifMatch, new TaxNotice.Amount(body.receivedOn(), Euro.of(body.reduction()))));
    }

    private RestResponse<TaxReductionView> answer(TaxNotice notice) {
        return RestResponse.ResponseBuilder.ok(view(notice))
                .tag(ETags.of(notice.version()))
                .build();
    }

    private TaxReductionView view(TaxNotice notice) {
        return views.of(List.of(notice)).get(0);
    }
}
