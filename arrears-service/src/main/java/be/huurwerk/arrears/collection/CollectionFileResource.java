package be.huurwerk.arrears.collection;

import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.arrears.collection.CollectionViews.CollectionView;
import be.huurwerk.arrears.collection.CollectionViews.RefusedView;
import be.huurwerk.arrears.landlord.BankAnswers;
import be.huurwerk.bankformats.pain.DirectDebitFile;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.document.Documents;
import be.huurwerk.servicekit.idempotency.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a collection and the bank say to each other. */
@Path("/collections/{collectionId}")
@Tag(name = "directDebits")
class CollectionFileResource {

    private final WriteCollectionFile writeFile;
    private final TakeBankAnswer takeBankAnswer;
    private final Authority authority;

    CollectionFileResource(WriteCollectionFile writeFile, TakeBankAnswer takeBankAnswer, Authority authority) {
        this.writeFile = writeFile;
        this.takeBankAnswer = takeBankAnswer;
        this.authority = authority;
    }

    @GET
    @Path("/file")
    @Blocking
    @Produces(MediaType.APPLICATION_XML)
    @PersonalData
    @PermissionsAllowed(
            value = {"arrears:read", Documents.PERSONAL},
            inclusive = true)
    @Operation(operationId = "getCollectionFile", summary = "The file of a collection for the bank (pain.008.001.08)")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(implementation = String.class)))
    public Response file(@PathParam("collectionId") UUID collectionId) {
        authority.require(Act.orderAtBank);
        DirectDebitFile file = writeFile.file(collectionId);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.write(bytes);
        return Response.ok(bytes.toByteArray(), MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + file.header().messageId() + ".xml\"")
                .build();
    }

    @POST
    @Path("/bankAnswers")
    @Idempotent
    @Consumes(MediaType.APPLICATION_XML)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "takeCollectionAnswer",
            summary = "Take in the bank's answer (pain.002) to the file of a collection: what it refuses is rejected",
            description = "Of what was booked already the payment is undone; `refused` says of each whether it was.")
    @RequestBody(
            description = "A pain.002 message",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(implementation = String.class)))
    public RestResponse<CollectionView> answer(@PathParam("collectionId") UUID collectionId, byte[] answer) {
        authority.require(Act.importStatements);
        TakeBankAnswer.Taken taken = takeBankAnswer.take(collectionId, BankAnswers.read(answer));
        return CollectionResource.answer(
                taken.collection(),
                CollectionView.of(
                        taken.collection(),
                        Optional.of(
                                taken.refused().stream().map(RefusedView::of).toList())));
    }
}
