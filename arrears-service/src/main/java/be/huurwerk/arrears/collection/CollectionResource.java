package be.huurwerk.arrears.collection;

import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.arrears.collection.CollectionViews.CancellationRequest;
import be.huurwerk.arrears.collection.CollectionViews.CollectionRequest;
import be.huurwerk.arrears.collection.CollectionViews.CollectionView;
import be.huurwerk.arrears.collection.CollectionViews.ItemView;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/collections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directDebits")
class CollectionResource {

    private final Collections collections;
    private final CollectionItems items;
    private final PrepareCollection prepareCollection;
    private final CancelCollection cancelCollection;
    private final Authority authority;

    CollectionResource(
            Collections collections,
            CollectionItems items,
            PrepareCollection prepareCollection,
            CancelCollection cancelCollection,
            Authority authority) {
        this.collections = collections;
        this.items = items;
        this.prepareCollection = prepareCollection;
        this.cancelCollection = cancelCollection;
        this.authority = authority;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "prepareCollection",
            summary = "Order the direct debits of what is due on a day, of every rent account with a mandate")
    @APIResponse(
            responseCode = "201",
            description = "Prepared",
            content = @Content(schema = @Schema(implementation = CollectionView.class)))
    public Response prepare(CollectionRequest request) {
        authority.require(Act.orderAtBank);
        Collection collection = prepareCollection.prepare(request.collectionDate());
        CollectionView view = CollectionView.of(collection);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, view.href())
                .tag(ETags.of(collection.version()))
                .entity(view)
                .build();
    }

    @GET
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getCollections", summary = "The collections by direct debit, the last first")
    public Page<CollectionView> list(@BeanParam PageRequest page) {
        long before = page.position(Long.MAX_VALUE, parts -> Long.parseLong(parts.get(0)));
        Page<Collection> found = page.page(
                collections.page(before, page.limit()),
                collections.count(),
                collection -> List.of(Long.toString(collection.number())));
        return new Page<>(
                found.items().stream().map(CollectionView::of).toList(), found.pageSize(), found.total(), found.next());
    }

    @GET
    @Path("/{collectionId}")
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getCollection", summary = "A collection by direct debit, and where its orders stand")
    public RestResponse<CollectionView> get(@PathParam("collectionId") UUID collectionId) {
        return answer(Known.collection(collections.find(collectionId)));
    }

    @GET
    @Path("/{collectionId}/items")
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getCollectionItems", summary = "What a collection takes of each rent account")
    public Page<ItemView> items(@PathParam("collectionId") UUID collectionId, @BeanParam PageRequest page) {
        Collection collection = Known.collection(collections.find(collectionId));
        String after = page.position("", parts -> parts.get(0));
        List<ItemView> rows = items.page(collectionId, after, page.limit()).stream()
                .map(ItemView::of)
                .toList();
        int all = collection.totals().values().stream()
                .mapToInt(Collection.Total::count)
                .sum();
        return page.page(rows, all, view -> List.of(view.endToEndId()));
    }

    @POST
    @Path("/{collectionId}/cancellation")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "cancelCollection",
            summary = "Cancel a collection whose file was not sent; what it ordered can be collected by another")
    public RestResponse<CollectionView> cancel(
            @PathParam("collectionId") UUID collectionId,
            @HeaderParam("If-Match") String ifMatch,
            CancellationRequest request) {
        authority.require(Act.orderAtBank);
        return answer(cancelCollection.cancel(collectionId, request.reason(), ifMatch));
    }

    private static RestResponse<CollectionView> answer(Collection collection) {
        return answer(collection, CollectionView.of(collection));
    }

    static RestResponse<CollectionView> answer(Collection collection, CollectionView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(ETags.of(collection.version()))
                .build();
    }
}
