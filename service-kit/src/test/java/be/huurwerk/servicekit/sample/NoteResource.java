package be.huurwerk.servicekit.sample;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.body.Money;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
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
        return Response.created(URI.create("/sample/v1/notes/" + id))
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
