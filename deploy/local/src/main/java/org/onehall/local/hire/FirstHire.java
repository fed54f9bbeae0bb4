package org.onehall.local.hire;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.onehall.local.district.SampleDistrict;
import org.onehall.local.hall.Answer;
import org.onehall.local.hall.Hall;
import org.onehall.local.hall.Speech;
import tools.jackson.databind.JsonNode;

/**
 * One hire, from a phone that asks for alerts to a labour pool that knows: the main job of the house, through its public
 * API, with the sample accounts of an employer and a coordinator.
 */
public final class FirstHire {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration HEARING = Duration.ofMinutes(5);
    private static final Duration EVENT = Duration.ofSeconds(15);
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final String EMPLOYER = "employer";
    private static final String COORDINATOR = "coordinator";
    private static final int OPENINGS_TRIED = 5;

    private final Hall hall;
    private final Places places;
    private final SampleDistrict district;
    private final Story story;
    private final Random random = new Random();

    /**
     * Where the hire can be watched.
     *
     * @param smsCentre the page of the SMS centre
     * @param bootstrapServers the broker
     */
    public record Places(URI smsCentre, String bootstrapServers) {}

    /** What came of it. */
    public record Hired(String subscriptionId, String vacancyId, String referralId, String personId) {}

    public FirstHire(Hall hall, Places places, SampleDistrict district, Speech speech, PrintStream out) {
        this.hall = hall;
        this.places = places;
        this.district = district;
        this.story = new Story(speech, out);
    }

    /** Plays it to the end. Each play finds another person; what is missing is told by an exception. */
    public Hired play() {
        try (var events = new EventWatch(places.bootstrapServers())) {
            story.title("第一次就业", "The first hire");
            var phone = new Phone(places.smsCentre(), "154" + (90_000_000 + random.nextInt(9_000_000)));
            String subscription = subscribe(phone, events);
            Found found = publishForSomebody(events);
            alert(phone, found, events);
            String referral = refer(found, events);
            hire(referral, found, events);
            poolKnows(found, events);
            return new Hired(subscription, found.vacancyId(), referral, found.personId());
        }
    }

    private String subscribe(Phone phone, EventWatch events) {
        story.step(
                "有人用手机 " + phone.number() + " 订阅本社区的新岗位",
                "Somebody with the phone " + phone.number() + " asks for alerts on vacancies in the community");
        var criteria = Map.of("division", Opening.COMMUNITY);
        var asked = hall.post(
                Hall.NOBODY, "/api/subscriptions", Map.of("phone", phone.number(), "criteria", criteria), key());
        story.call("POST /api/subscriptions", asked.orRefuse("POST /api/subscriptions"));
        String id = asked.newId();
        String text = phone.await(message -> CODE.matcher(message).find(), PATIENCE)
                .orElseThrow(() -> new IllegalStateException("no code came to " + phone.number()));
        story.sms(phone.number(), text);
        var code = CODE.matcher(text);
        String confirmation = "/api/subscriptions/" + id + "/confirmation";
        var confirmed = hall.put(Hall.NOBODY, confirmation, Map.of("code", code.find() ? code.group() : ""));
        story.call("PUT " + confirmation, confirmed.orRefuse("PUT " + confirmation));
        story.event(
                events.await("notification.subscription-confirmed.v1", data -> is(data, "subscriptionId", id), EVENT));
        return id;
    }

    /** An opening whose only candidate has been hired meanwhile is withdrawn and another is tried. */
    private Found publishForSomebody(EventWatch events) {
        for (int tried = 1; ; tried++) {
            var opening = Opening.any(district, random);
            String vacancy = publish(opening, events);
            var candidates = candidates(vacancy, tried < OPENINGS_TRIED ? Duration.ofSeconds(20) : PATIENCE);
            if (!candidates.isEmpty()) {
                return tell(vacancy, opening, candidates.get(0));
            }
            if (tried == OPENINGS_TRIED) {
                throw new IllegalStateException("nobody fits vacancy " + vacancy);
            }
            hall.put(EMPLOYER, "/api/vacancies/" + vacancy + "/closure", Map.of("reason", "WITHDRAWN"))
                    .orRefuse("PUT closure");
        }
    }

    private String publish(Opening opening, EventWatch events) {
        story.step(
                "用人单位发布岗位:%s,%s 元/月起".formatted(opening.title(), opening.money()),
                "The employer publishes a vacancy: %s, from %s yuan a month"
                        .formatted(opening.title(), opening.money()));
        var drafted = hall.post(EMPLOYER, "/api/vacancies", opening.request(), key());
        story.call("POST /api/vacancies", drafted.orRefuse("POST /api/vacancies"));
        String id = drafted.newId();
        String publication = "/api/vacancies/" + id + "/publication";
        story.call("PUT " + publication, hall.put(EMPLOYER, publication).orRefuse("PUT " + publication));
        story.event(events.await("employer.vacancy-published.v1", data -> is(data, "vacancyId", id), EVENT));
        return id;
    }

    /** Who fits, once the labour pool has heard of the vacancy: right after an import it has much to hear. */
    private JsonNode candidates(String vacancy, Duration patience) {
        String path = "/api/vacancies/" + vacancy + "/candidates";
        long heard = System.nanoTime() + HEARING.toNanos();
        Answer answer = hall.get(COORDINATOR, path);
        while (answer.status() == 404 && System.nanoTime() < heard) {
            pause();
            answer = hall.get(COORDINATOR, path);
        }
        long end = System.nanoTime() + patience.toNanos();
        while (answer.orRefuse("GET " + path).body().path("items").isEmpty() && System.nanoTime() < end) {
            pause();
            answer = hall.get(COORDINATOR, path);
        }
        return answer.body().path("items");
    }

    private Found tell(String vacancy, Opening opening, JsonNode candidate) {
        String person = candidate.path("personId").asString("");
        story.step("协理员看到合适的人,以及理由", "The coordinator sees who fits, and why");
        story.fact(
                "GET /api/vacancies/%s/candidates".formatted(vacancy),
                "GET /api/vacancies/%s/candidates".formatted(vacancy));
        String name = candidate.path("name").asString(person);
        story.fact(
                name + "  " + candidate.path("score").asString(""),
                name + "  " + candidate.path("score").asString(""));
        candidate.path("reasonsFor").forEach(reason -> {
            String text = reason.path("text").asString("");
            story.fact("  + " + text, "  + " + text);
        });
        candidate.path("reasonsAgainst").forEach(reason -> {
            String text = reason.path("text").asString("");
            story.fact("  − " + text, "  − " + text);
        });
        return new Found(vacancy, person, opening);
    }

    private void alert(Phone phone, Found found, EventWatch events) {
        story.step("订阅的手机收到提醒", "The phone that asked for alerts gets one");
        String text = phone.await(
                        message -> message.contains(found.opening().title())
                                && !CODE.matcher(message).find(),
                        PATIENCE)
                .orElseThrow(() -> new IllegalStateException("no alert came to " + phone.number()));
        story.sms(phone.number(), text);
        story.event(events.await(
                "notification.message-delivered.v1", data -> is(data, "vacancyId", found.vacancyId()), EVENT));
    }

    private String refer(Found found, EventWatch events) {
        story.step("协理员推荐此人", "The coordinator refers the jobseeker");
        var body = Map.of("personId", found.personId(), "vacancyId", found.vacancyId());
        var referred = hall.post(COORDINATOR, "/api/referrals", body, key());
        story.call("POST /api/referrals", referred.orRefuse("POST /api/referrals"));
        String id = referred.newId();
        story.event(events.await("employer.referral-issued.v1", data -> is(data, "referralId", id), EVENT));
        return id;
    }

    private void hire(String referral, Found found, EventWatch events) {
        story.step("用人单位录用", "The employer hires");
        String path = "/api/referrals/" + referral + "/answer";
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        var answer = Map.of(
                "outcome", "HIRED",
                "startDate", tomorrow.toString(),
                "wage", found.opening().money());
        story.call("PUT " + path, hall.put(EMPLOYER, path, answer).orRefuse("PUT " + path));
        story.event(events.await("employer.person-hired.v1", data -> is(data, "referralId", referral), EVENT));
    }

    private void poolKnows(Found found, EventWatch events) {
        story.step("人力资源库知道了", "The labour pool knows");
        String path = "/api/persons/" + found.personId();
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer person = hall.get(COORDINATOR, path).orRefuse("GET " + path);
        while (!status(person).equals("EMPLOYED")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the pool has not heard of the hire: " + person.body());
            }
            pause();
            person = hall.get(COORDINATOR, path).orRefuse("GET " + path);
        }
        story.event(
                events.await("jobseeker.employment-changed.v1", data -> is(data, "personId", found.personId()), EVENT));
        story.call("GET " + path, person);
        String employment = person.body().path("employment").toString();
        story.fact("就业状态 " + employment, "employment " + employment);
    }

    private static String status(Answer person) {
        return person.body().path("employment").path("status").asString("");
    }

    private static boolean is(JsonNode data, String field, String value) {
        return data.path(field).asString("").equals(value);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(150));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A vacancy and the person for it. */
    private record Found(String vacancyId, String personId, Opening opening) {}
}
