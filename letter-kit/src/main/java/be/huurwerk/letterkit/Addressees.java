package be.huurwerk.letterkit;

import be.huurwerk.servicekit.call.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** To whom letters go; asked of tenancy-service when a letter is issued, so that personal data has one home. */
@ApplicationScoped
public class Addressees {

    /** As many as one question takes. */
    private static final int MOST = 200;

    private final TenancyApi tenancy;

    Addressees(@RestClient TenancyApi tenancy) {
        this.tenancy = tenancy;
    }

    /**
     * The addressees of those of these tenancies that are known, two hundred at a time. Call it outside a transaction: it waits for
     * another service.
     *
     * @throws be.huurwerk.webkit.problem.ProblemException 503 with {@code Retry-After} while they can't be had
     */
    public Map<UUID, Addressee> of(Collection<UUID> tenancyIds, LocalDate on) {
        List<UUID> all = tenancyIds.stream().distinct().toList();
        Map<UUID, Addressee> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += MOST) {
            List<UUID> some = new ArrayList<>(all.subList(from, Math.min(all.size(), from + MOST)));
            Calls.to("tenancy-service", () -> tenancy.query(new TenancyApi.Question(some, on)))
                    .items()
                    .forEach(item -> found.put(item.tenancyId(), addressee(item)));
        }
        return found;
    }

    private static Addressee addressee(TenancyApi.Item item) {
        Map<UUID, String> givenNames = item.people().stream()
                .collect(Collectors.toMap(
                        TenancyApi.PersonName::personId, TenancyApi.PersonName::givenName, (one, other) -> one));
        Map<UUID, Addressee.Recipient> others = new HashMap<>();
        item.people()
                .forEach(one -> others.put(
                        one.personId(),
                        new Addressee.Recipient(one.givenName() + " " + one.familyName(), one.address())));
        item.heirs()
                .orElse(List.of())
                .forEach(one -> others.put(one.heirId(), new Addressee.Recipient(one.name(), one.address())));
        return new Addressee(
                item.tenancyId(), item.names(), item.address(), item.preferredLanguage(), givenNames, others);
    }
}
