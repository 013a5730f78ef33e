package be.huurwerk.letterkit;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What letters ask of tenancy-service, with this service's own token. */
@RegisterRestClient(configKey = "tenancy")
@OidcClientFilter
@Path("/tenancy/v1/addressees/query")
interface TenancyApi {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Found query(Question question);

    /** At most two hundred tenancies. */
    record Question(Collection<UUID> tenancyIds, LocalDate on) {}

    /** Those that are known. */
    record Found(List<Item> items) {}

    /** An addressee in JSON. */
    record Item(
            UUID tenancyId,
            List<String> names,
            Addressee.Address address,
            Optional<String> preferredLanguage,
            List<PersonName> people,
            Optional<List<HeirName>> heirs) {}

    /** Somebody of the household. */
    record PersonName(UUID personId, String givenName, String familyName, Optional<Addressee.Address> address) {}

    /** Who inherits from somebody of the household. */
    record HeirName(UUID heirId, String name, Optional<Addressee.Address> address) {}
}
