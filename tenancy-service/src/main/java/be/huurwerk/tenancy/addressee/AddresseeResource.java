package be.huurwerk.tenancy.addressee;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.page.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/addressees")
@Tag(name = "addressees")
@Produces(MediaType.APPLICATION_JSON)
public class AddresseeResource {

    private static final int MOST = 200;

    private final Addressees addressees;
    private final BusinessDate businessDate;

    AddresseeResource(Addressees addressees, BusinessDate businessDate) {
        this.addressees = addressees;
        this.businessDate = businessDate;
    }

    @POST
    @Path("/query")
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:personal")
    @Operation(operationId = "queryAddressees", summary = "To whom letters about these tenancies go, and where")
    public Page<AddresseeView> query(AddresseeQuery body) {
        List<AddresseeView> found = addressees.of(body.tenancyIds(), body.on().orElseGet(businessDate::today)).stream()
                .map(AddresseeView::of)
                .toList();
        return new Page<>(found, MOST, found.size(), null);
    }
}
