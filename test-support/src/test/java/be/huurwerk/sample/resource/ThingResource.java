package be.huurwerk.sample.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/things")
class ThingResource {

    @GET
    public long read() {
        return new ThingEntity().id;
    }
}
