package be.huurwerk.servicekit.event;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class TopicsTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void makesATopicOfTwelvePartitionsThatNeverExpiresOnce() throws Exception {
        // Given
        String topic = "huurwerk.topic-" + UUID.randomUUID() + ".v1";
        try (Topics topics = new Topics(bootstrapServers);
                Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            assertThat(topics.exists(topic)).isFalse();

            // When
            topics.ensure(topic);
            topics.ensure(topic);

            // Then
            assertThat(topics.exists(topic)).isTrue();
            TopicDescription made =
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
            assertThat(made.partitions()).hasSize(12);
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
            assertThat(settings.get("retention.bytes").value()).isEqualTo("-1");
            assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
        }
    }

    @Test
    void saysThatABrokerAnswersOrNot() {
        try (Topics here = new Topics(bootstrapServers);
                Topics nowhere = new Topics("127.0.0.1:1")) {
            assertThat(here.answers()).isTrue();
            assertThat(nowhere.answers()).isFalse();
        }
    }

    @Test
    void saysHowMuchOfTheDiskOfTheBrokerIsFree() {
        try (Topics topics = new Topics(bootstrapServers)) {
            assertThat(topics.freeDisk().orElseThrow()).isStrictlyBetween(0.0, 1.0);
        }
    }
}
