package be.huurwerk.rent.household;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The signed tenancies, as tenancy-service told them. */
@ApplicationScoped
public class SignedTenancies {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final EntityManager entities;

    SignedTenancies(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps the payload of the event; one that is known already stays as it is. */
    public void keep(SignedTenancy tenancy, JsonNode facts) {
        int inserted = entities.createNativeQuery("insert into tenancy (tenancy_id, start_date, facts)"
                        + " values (:id, :start, :facts) on conflict do nothing")
                .setParameter("id", tenancy.tenancyId())
                .setParameter("start", tenancy.startDate())
                .setParameter("facts", facts.toString())
                .executeUpdate();
        if (inserted == 1) {
            tenancy.personIds()
                    .forEach(person -> entities.createNativeQuery(
                                    "insert into household_member (tenancy_id, person_id) values (:tenancy, :person)")
                            .setParameter("tenancy", tenancy.tenancyId())
                            .setParameter("person", person)
                            .executeUpdate());
        }
    }

    public Optional<SignedTenancy> find(UUID tenancyId) {
        return texts("select facts from tenancy where tenancy_id = :id", tenancyId)
                .findFirst();
    }

    /** As {@link #find}, held until the transaction ends: who decides about a tenancy does so alone. */
    public Optional<SignedTenancy> lock(UUID tenancyId) {
        return texts("select facts from tenancy where tenancy_id = :id for update", tenancyId)
                .findFirst();
    }

    /** The tenancies in whose household the person was at the signing, in order of their ids. */
    public List<UUID> ofPerson(UUID personId) {
        return entities.createNativeQuery(
                        "select tenancy_id from household_member where person_id = :id order by tenancy_id", UUID.class)
                .setParameter("id", personId)
                .getResultList();
    }

    private Stream<SignedTenancy> texts(String sql, UUID id) {
        return entities.createNativeQuery(sql, String.class).setParameter("id", id).getResultList().stream()
                .map(facts -> read((String) facts));
    }

    private static SignedTenancy read(String facts) {
        try {
            return JSON.readValue(facts, SignedTenancy.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored tenancy can't be read", e);
        }
    }
}
