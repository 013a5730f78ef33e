package be.huurwerk.tenancy.meterhandover;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.servicekit.audit.Audited;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/tenancies/{tenancyId}/meterHandovers/{utility}")
@Tag(name = "departures")
@Produces(MediaType.APPLICATION_JSON)
public class MeterHandoverResource {

    static final String PDF = "application/pdf";

    private final RecordMeterHandover recordMeterHandover;
    private final MeterHandovers meterHandovers;
    private final PrintTakeOverForm printTakeOverForm;

    MeterHandoverResource(
            RecordMeterHandover recordMeterHandover,
            MeterHandovers meterHandovers,
            PrintTakeOverForm printTakeOverForm) {
        this.recordMeterHandover = recordMeterHandover;
        this.meterHandovers = meterHandovers;
        this.printTakeOverForm = printTakeOverForm;
    }

    @PUT
    @Audited
    @PermissionsAllowed("tenancy:write")
    @Operation(
            operationId = "recordMeterHandover",
            summary = "Record how a meter stood when the household handed it over",
            description = "With connected false: the dwelling has no such supply. If-Match: * records it for the first"
                    + " time.")
    public RestResponse<MeterHandoverView> record(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("utility") MeterHandover.Utility utility,
            @HeaderParam("If-Match") String ifMatch,
            MeterHandoverRequest body) {
        MeterHandover recorded = recordMeterHandover.record(tenancyId, utility, body, ifMatch);
        return Answers.ok(MeterHandoverView.of(recorded), recorded.version());
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getMeterHandover", summary = "How a meter stood when the household handed it over")
    public RestResponse<MeterHandoverView> get(
            @PathParam("tenancyId") UUID tenancyId, @PathParam("utility") MeterHandover.Utility utility) {
        MeterHandover found = meterHandovers.find(tenancyId, utility).orElseThrow(() -> unknown(tenancyId));
        return Answers.ok(MeterHandoverView.of(found), found.version());
    }

    @GET
    @Path("/form")
    @Blocking
    @Transactional
    @PersonalData
    @Produces(PDF)
    @PermissionsAllowed("tenancy:personal")
    @Operation(
            operationId = "getTakeOverForm",
            summary = "The form with which a meter is taken over (overnameformulier), to be signed",
            description =
                    "With the address, the meter, its readings, who leaves, and who comes if a next lease is signed. Without"
                            + " readings they are left open. The form is in Dutch, its explanation in English. It is printed anew"
                            + " at every call and kept nowhere.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response form(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("utility") MeterHandover.Utility utility,
            @Parameter(description = "The form is in Dutch; en asks for its explanation in English")
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String acceptLanguage) {
        LetterLanguage language = LetterLanguage.of(acceptLanguage);
        return Response.ok(printTakeOverForm.print(tenancyId, utility, language), PDF)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + tenancyId + "-" + utility + ".pdf\"")
                .build();
    }

    static ProblemException unknown(UUID tenancyId) {
        return ProblemException.notFound(new Text(
                "No such meter was handed over under tenancy " + tenancyId + ".",
                "Onder huurovereenkomst " + tenancyId + " is geen zo'n meter overgedragen."));
    }
}
