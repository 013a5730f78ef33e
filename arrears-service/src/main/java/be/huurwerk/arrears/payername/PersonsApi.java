package be.huurwerk.arrears.payername;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Who lives where, as tenancy-service tells it to this service's own token. Names go in bodies, never in addresses. */
@RegisterRestClient(configKey = "tenancy")
@OidcClientFilter
@Path("/tenancy/v1")
interface PersonsApi {

    @POST
    @Path("/persons/query")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Persons persons(Question question, @QueryParam("pageSize") int pageSize);

    @GET
    @Path("/tenancies")
    @Produces(MediaType.APPLICATION_JSON)
    Tenancies tenancies(@QueryParam("personId") UUID personId, @QueryParam("pageSize") int pageSize);

    /** By the beginnings of the names. */
    record Question(String givenName, String familyName) {

        @Override
        public String toString() {
            return "Question";
        }
    }

    record Persons(List<Person> items) {}

    /** Names are absent of a person whose file was erased. */
    record Person(UUID personId, String givenName, String familyName) {

        boolean hasName() {
            return givenName != null && familyName != null;
        }

        @Override
        public String toString() {
            return "Person[" + personId + "]";
        }
    }

    record Tenancies(List<Tenancy> items) {}

    record Tenancy(UUID tenancyId) {}
}
