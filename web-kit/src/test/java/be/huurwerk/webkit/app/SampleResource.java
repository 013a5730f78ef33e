package be.huurwerk.webkit.app;

import be.huurwerk.webkit.body.Money;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import be.huurwerk.webkit.deprecation.Ends;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Something of everything that the kit serves. */
@Path("/things")
@Tag(name = "things")
@Produces("application/json")
public class SampleResource {
    public enum Kind {
        small,
        veryLarge
    }

    public record Part(UUID partId, @Positive int count) {
        /** Looks like a property, and is none. */
        boolean isSingle() {
            return count == 1;
        }
    }

    /** What was seen, by whom it may be read. */
    public record Visit(
            UUID visitId,
            @Withheld String findings,
            @Withheld Optional<Part> seen) {}

    public record NewThing(
            @Size(max = 10) String name,
            Kind kind,
            @Money(min = "0.00") BigDecimal amount,
            LocalDate since,
            @Personal Optional<LocalDate> birthDate,
            Optional<YearMonth> month,
            @Size(min = 1) List<Part> parts,
            Optional<Boolean> flag,
            Optional<List<String>> words,
            Optional<BigDecimal> ratio,
            Optional<@Digits(integer = 2, fraction = 3) BigDecimal> share) {}

    public record Thing(
            UUID thingId,
            String name,
            BigDecimal amount,
            Optional<LocalDate> since,
            String nothing,
            String client,
            String language) {}

    private final Caller caller;

    SampleResource(Caller caller) {
        this.caller = caller;
    }

    /** Takes what is no JSON. */
    @POST
    @Path("/files")
    @Consumes({"text/plain", "text/csv"})
    @PermissionsAllowed("sample:write")
    @Operation(hidden = true)
    public Response takeFile(String text) {
        return Response.noContent().build();
    }

    @POST
    @PermissionsAllowed("sample:write")
    @Operation(operationId = "createThing", summary = "Create a thing")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = Thing.class)))
    public Response createThing(NewThing body) {
        UUID id = UUID.fromString("00000000-0000-7000-8000-000000000001");
        Thing thing = new Thing(
                id,
                body.name(),
                body.amount(),
                Optional.of(body.since()),
                null,
                caller.clientId(),
                Language.current().tag());
        return Response.created(URI.create("/sample/v1/things/" + id))
                .entity(thing)
                .build();
    }

    @GET
    @PermissionsAllowed("sample:read")
    @Operation(operationId = "listThings", summary = "List things")
    public Page<Integer> listThings(@BeanParam PageRequest page, @QueryParam("kind") Kind kind) {
        int after = page.position(0, parts -> Integer.valueOf(parts.get(0)));
        List<Integer> rows =
                IntStream.rangeClosed(after + 1, 5).boxed().limit(page.limit()).toList();
        return page.page(rows, 5, row -> List.of(row.toString()));
    }

    @GET
    @Path("/{thingId}")
    @PermissionsAllowed("sample:read")
    @Operation(operationId = "getThing", summary = "Tell a thing")
    @APIResponse(
            responseCode = "200",
            description = "The thing",
            content = @Content(schema = @Schema(implementation = Thing.class)))
    public Response getThing(@PathParam("thingId") UUID thingId, @QueryParam("on") LocalDate on) {
        Thing thing = new Thing(
                thingId,
                "a",
                new BigDecimal("600.00"),
                Optional.ofNullable(on),
                null,
                caller.clientId(),
                Language.current().tag());
        return Response.ok(thing).tag(ETags.of(3)).build();
    }

    @PUT
    @Path("/{thingId}")
    @PermissionsAllowed("sample:write")
    @Operation(operationId = "replaceThing", summary = "Replace a thing")
    @APIResponse(responseCode = "204", description = "Replaced")
    public void replaceThing(@PathParam("thingId") UUID thingId, @HeaderParam("If-Match") String ifMatch, Part body) {
        ETags.require(ifMatch, 3);
    }

    @GET
    @Path("/{thingId}/parts/{partId}")
    @PermissionsAllowed("sample:read")
    @Operation(operationId = "getPart", summary = "Tell a part of a thing")
    public Part getPart(@PathParam("thingId") UUID thingId, @PathParam("partId") UUID partId) {
        return new Part(partId, 2);
    }

    @GET
    @Path("/{thingId}/visits/{visitId}")
    @PermissionsAllowed("sample:read")
    @Operation(operationId = "getVisit", summary = "Tell a visit")
    public Visit getVisit(@PathParam("thingId") UUID thingId, @PathParam("visitId") UUID visitId) {
        return visit(visitId);
    }

    @GET
    @Path("/{thingId}/visits")
    @PermissionsAllowed("sample:read")
    @Operation(operationId = "listVisits", summary = "List visits")
    public Page<Visit> listVisits(@PathParam("thingId") UUID thingId, @BeanParam PageRequest page) {
        return page.page(List.of(visit(thingId)), 1, row -> List.of());
    }

    @POST
    @Path("/{thingId}/visits")
    @PermissionsAllowed("sample:write")
    @Operation(operationId = "recordVisit", summary = "Record a visit")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Visit.class)))
    public Response recordVisit(@PathParam("thingId") UUID thingId, Part body) {
        return Response.created(URI.create("/sample/v1/things/" + thingId + "/visits/" + body.partId()))
                .entity(visit(body.partId()))
                .build();
    }

    private static Visit visit(UUID visitId) {
        return new Visit(visitId, "Damp in the kitchen.", Optional.of(new Part(visitId, 1)));
    }

    @GET
    @Path("/named/{name}")
    @PermissionsAllowed("sample:read")
    @Operation(operationId = "nameThing", summary = "Repeat a name and a reference")
    public Thing nameThing(@PathParam("name") String name, @QueryParam("reference") String reference) {
        return new Thing(null, name, null, Optional.empty(), null, reference, "nl");
    }

    @GET
    @Path("/needy")
    @PermissionsAllowed("sample:read")
    @Operation(operationId = "needyThing", summary = "Need a date")
    @APIResponse(
            responseCode = "200",
            description = "A date",
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public String needyThing(@NotNull @QueryParam("on") LocalDate on) {
        return on.toString();
    }

    @GET
    @Path("/many")
    @PermissionsAllowed("sample:read")
    @Operation(hidden = true)
    public Page<UUID> many() {
        return new Page<>(Stream.generate(UUID::randomUUID).limit(200).toList(), 200, 200, null);
    }

    @GET
    @Path("/unannotated")
    @Operation(hidden = true)
    public String unannotated() {
        return "never";
    }

    @POST
    @Path("/faults/{fault}")
    @PermissionsAllowed("sample:write")
    @Operation(hidden = true)
    public void fault(@PathParam("fault") String fault) throws Exception {
        Text text = new Text("English.", "Nederlands.");
        switch (fault) {
            case "notFound":
                throw ProblemException.notFound(text);
            case "conflict":
                throw ProblemException.conflict("sampleConflict", text).with("href", "/sample/v1/things/1");
            case "reference":
                throw ProblemException.referencedResourceNotFound(In.BODY, "personId", "x", text);
            case "parameter":
                throw ProblemException.parameterUnknown("deposit/cap", LocalDate.parse("2031-01-01"));
            case "unavailable":
                throw ProblemException.unavailable(Duration.ofMillis(1500), text);
            case "issuer":
                throw new OIDCException("OIDC Server is not available");
            case "wrapped":
                throw new Exception("outer", new RuntimeException(ProblemException.preconditionFailed()));
            default:
                throw new IllegalStateException("secret: jdbc:postgresql://db.internal/x");
        }
    }

    @GET
    @Path("/old")
    @PermissionsAllowed("sample:read")
    @Ends(since = "2026-11-27", on = "2027-06-30")
    @Operation(operationId = "getOldThing", summary = "Read a thing the old way")
    public Part getOldThing(@QueryParam("broken") Boolean broken) {
        if (broken != null && broken) {
            throw ProblemException.notFound(new Text("There is no such thing.", "Dat is er niet."));
        }
        return new Part(UUID.fromString("00000000-0000-7000-8000-000000000001"), 1);
    }
}
