package be.huurwerk.arrears.payername;

import be.huurwerk.letterkit.Addressees;
import be.huurwerk.servicekit.call.Calls;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Compares the name of a payer with those of households, which stay where they are: tenancy-service is asked each time, keeps the record of it, and
 * nothing of the answer is kept here.
 */
@ApplicationScoped
public class HouseholdNames {

    /** A name that more people bear leads to nobody. */
    private static final int MANY = 5;

    private final PersonsApi persons;
    private final Addressees addressees;
    private final BusinessDate businessDate;

    HouseholdNames(@RestClient PersonsApi persons, Addressees addressees, BusinessDate businessDate) {
        this.persons = persons;
        this.addressees = addressees;
        this.businessDate = businessDate;
    }

    /**
     * The tenancies with somebody of that name: those of these that may be meant, and those that the name alone leads to. Call it outside a
     * transaction: it waits for another service, at most for a dozen answers.
     *
     * @param payer as the bank writes it
     * @param candidates tenancies that something else leads to
     * @return empty while the names can't be had
     */
    public Optional<Set<UUID>> ofPayer(String payer, Collection<UUID> candidates) {
        PayerName name = PayerName.of(payer);
        List<PayerName.Split> splits = name.splits();
        if (splits.isEmpty()) {
            return Optional.of(Set.of());
        }
        try {
            Set<UUID> tenancies = new HashSet<>();
            addressees.of(candidates, businessDate.today()).forEach((tenancyId, addressee) -> {
                if (addressee.names().stream().anyMatch(name::fits)) {
                    tenancies.add(tenancyId);
                }
            });
            found(name, splits)
                    .forEach(personId -> Calls.to("tenancy-service", () -> persons.tenancies(personId, MANY))
                            .items()
                            .forEach(tenancy -> tenancies.add(tenancy.tenancyId())));
            return Optional.of(tenancies);
        } catch (ProblemException away) {
            return Optional.empty();
        }
    }

    private Set<UUID> found(PayerName name, List<PayerName.Split> splits) {
        Set<UUID> found = splits.stream()
                .flatMap(split -> few(Calls.to(
                                "tenancy-service",
                                () -> persons.persons(
                                        new PersonsApi.Question(split.givenName(), split.familyName()), MANY + 1))
                        .items()))
                .filter(PersonsApi.Person::hasName)
                .filter(person -> name.fits(person.givenName(), person.familyName()))
                .map(PersonsApi.Person::personId)
                .collect(Collectors.toSet());
        return found.size() > MANY ? Set.of() : found;
    }

    private static Stream<PersonsApi.Person> few(List<PersonsApi.Person> all) {
        return all.size() > MANY ? Stream.empty() : all.stream();
    }
}
