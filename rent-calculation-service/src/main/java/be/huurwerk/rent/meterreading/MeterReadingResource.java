package be.huurwerk.rent.meterreading;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.wait.Patience;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

@Path("/meterReadings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "meterReadings")
public class MeterReadingResource {

    private final RecordReading record;
    private final WithdrawReading withdraw;
    private final MeterReadings readings;
    private final Caller caller;

    MeterReadingResource(RecordReading record, WithdrawReading withdraw, MeterReadings readings, Caller caller) {
        this.record = record;
        this.withdraw = withdraw;
        this.readings = readings;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "recordMeterReading",
            summary = "Record how the meter for heating of a dwelling stood, or is taken to have stood",
            description =
                    "Refused when a final settlement rests on days that it would divide otherwise, unless the body"
                            + " says that it corrects what is settled.")
    @APIResponseSchema(value = MeterReadingView.class, responseCode = "201")
    public RestResponse<MeterReadingView> record(MeterReadingBody body) {
        Patience.await(() -> Optional.of(true).filter(known -> readings.knows(body.dwellingId())));
        MeterReading reading = record.record(body);
        return RestResponse.ResponseBuilder.<MeterReadingView>create(RestResponse.Status.CREATED)
                .entity(MeterReadingView.of(reading))
                .header("Location", Hrefs.meterReading(reading.meterReadingId()))
                .build();
    }

    @POST
    @Path("/{meterReadingId}/withdrawal")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "withdrawMeterReading",
            summary = "Take a reading back that was a mistake: it counts no more",
            description = "Refused when a final settlement rests on it, unless the body says that it corrects what is"
                    + " settled; drafts that rest on it are made anew.")
    public MeterReadingView withdraw(
            @PathParam("meterReadingId") UUID meterReadingId, MeterReadingBody.Withdrawal body) {
        return MeterReadingView.of(withdraw.withdraw(
                meterReadingId,
                body.because(),
                body.correctsSettled().orElse(false),
                caller.clientId(),
                caller.subject().orElseGet(caller::clientId)));
    }

    @GET
    @Path("/{meterReadingId}")
    @Transactional
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getMeterReading", summary = "A reading of a dwelling's meter")
    public MeterReadingView get(@PathParam("meterReadingId") UUID meterReadingId) {
        return readings.find(meterReadingId)
                .map(MeterReadingView::of)
                .orElseThrow(() -> MeterReadings.notFound(meterReadingId));
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "listMeterReadings", summary = "The readings of a dwelling's meter, newest first")
    public Page<MeterReadingView> list(
            @NotNull @Parameter(description = "Whose meter", required = true) @QueryParam("dwellingId") UUID dwellingId,
            @Parameter(description = "Only of this day or later") @QueryParam("from") LocalDate from,
            @Parameter(description = "Only of this day or earlier") @QueryParam("until") LocalDate until,
            @BeanParam PageRequest pageRequest) {
        Optional<UUID> after =
                pageRequest.position(Optional.<UUID>empty(), parts -> Optional.of(UUID.fromString(parts.get(0))));
        Page<MeterReading> page = pageRequest.page(
                readings.page(dwellingId, from, until, after, pageRequest.limit()),
                () -> readings.count(dwellingId, from, until),
                reading -> List.of(reading.meterReadingId().toString()));
        return new Page<>(
                page.items().stream().map(MeterReadingView::of).toList(), page.pageSize(), page.total(), page.next());
    }
}
