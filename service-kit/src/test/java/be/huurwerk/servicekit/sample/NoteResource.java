package be.huurwerk.servicekit.sample;

import static org.awaitility.Awaitility.await;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.audit.Audited;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.sql.LongTransaction;
import be.huurwerk.webkit.body.Money;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Status;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** POSTs that take an Idempotency-Key. */
@Path("/notes")
@Tag(name = "notes")
@Produces("application/json")
public class NoteResource {
    public record NewNote(String words, Optional<@Money BigDecimal> amount) {}

    public record NoteView(UUID noteId, String words, Optional<BigDecimal> amount) {}

    private final Notes notes;
    private final Gate gate;
    private final Mood mood;

    NoteResource(Notes notes, Gate gate, Mood mood) {
        this.notes = notes;
        this.gate = gate;
        this.mood = mood;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "createNote", summary = "Create a note")
    public Response create(NewNote body) {
        UUID id = Ids.next();
        notes.write(id, body.words());
        gate.pass(body.words());
        mood.check(body.words());
        if (body.words().startsWith("refused")) {
            return Response.status(409).build();
        }
        if (body.words().startsWith("fails")) {
            throw ProblemException.conflict("noteRefused", new Text("No.", "Neen."));
        }
        NoteView note = new NoteView(id, body.words(), body.amount());
        return Response.status(201)
                .header("Location", "/sample/v1/notes/" + id)
                .tag("1")
                .entity(note)
                .build();
    }

    @POST
    @Path("/{noteId}/copies")
    @Idempotent
    @ResponseStatus(202)
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "copyNote", summary = "Copy a note")
    public NoteView copy(@PathParam("noteId") UUID noteId, NewNote body) {
        UUID id = Ids.next();
        notes.write(id, body.words());
        return new NoteView(id, body.words(), Optional.empty());
    }

    /** Lasts until the time of its transaction is over. */
    @POST
    @Path("/slow")
    @Idempotent
    @LongTransaction(seconds = 1)
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "createSlowNote", summary = "Create a note, slowly")
    public NoteView createSlowly(NewNote body) {
        UUID id = Ids.next();
        notes.write(id, body.words());
        await().pollInSameThread().until(() -> QuarkusTransaction.getStatus() != Status.STATUS_ACTIVE);
        return new NoteView(id, body.words(), Optional.empty());
    }

    @PUT
    @Path("/{noteId}")
    @Audited
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "replaceNote", summary = "Replace a note")
    public NoteView replace(@PathParam("noteId") UUID noteId, NewNote body) {
        notes.write(Ids.next(), body.words());
        mood.check(body.words());
        if (body.words().startsWith("fails")) {
            throw ProblemException.conflict("noteRefused", new Text("No.", "Neen."));
        }
        return new NoteView(noteId, body.words(), Optional.empty());
    }

    @POST
    @Path("/query")
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "queryNotes", summary = "Notes that hold personal data")
    public Page<NoteView> query(NewNote body) {
        return new Page<>(List.of(new NoteView(new UUID(7, 1), body.words(), body.amount())), 50, 1, null);
    }

    @GET
    @Path("/{noteId}")
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getNote", summary = "A note that holds personal data")
    public NoteView get(@PathParam("noteId") UUID noteId) {
        if (noteId.getMostSignificantBits() == 0) {
            throw ProblemException.notFound(new Text("No.", "Neen."));
        }
        return new NoteView(noteId, "of somebody", Optional.empty());
    }

    @POST
    @Path("/files")
    @Idempotent
    @Consumes("text/plain")
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "uploadNotes", summary = "Upload notes")
    public void upload(byte[] body) {
        notes.write(Ids.next(), new String(body, java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
