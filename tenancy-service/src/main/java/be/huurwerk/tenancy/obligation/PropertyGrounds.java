package be.huurwerk.tenancy.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Whether a tenant has a property for which the landlord may give notice. */
@ApplicationScoped
public class PropertyGrounds {

    private final Obligations obligations;

    PropertyGrounds(Obligations obligations) {
        this.obligations = obligations;
    }

    /** Whether a dwelling is recorded that had to be gone on the day. */
    public boolean isOfDwelling(UUID tenancyId, LocalDate on) {
        return isThere(obligations.of(tenancyId), HeldProperty.Kind.dwelling, on);
    }

    /** Whether building land is recorded that had to be gone on the day. */
    public boolean isOfBuildingLand(UUID tenancyId, LocalDate on) {
        return isThere(obligations.of(tenancyId), HeldProperty.Kind.buildingLand, on);
    }

    static boolean isThere(List<Obligation> ofTenancy, HeldProperty.Kind kind, LocalDate on) {
        return ofTenancy.stream()
                .filter(obligation -> obligation
                        .property()
                        .filter(held -> held.object() == kind)
                        .isPresent())
                .anyMatch(obligation -> obligation.isGroundForNotice(on));
    }
}
