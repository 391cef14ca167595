package dev.athanor.acceptance;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads scripts with their settings, bindings and triggers, those in dispatch namespaces too, and workflows. */
record ReadingOfScripts(AccountApi api, AccountFacts facts) {

    void read() {
        for (JsonNode script : api.list("/workers/scripts")) {
            String name = script.path("id").asString();
            String address = "/workers/scripts/" + name;
            String path = "scripts/" + name;
            facts.note(path, script);
            settings(path, api.get(address + "/settings"));
            for (JsonNode schedule : api.get(address + "/schedules").path("schedules")) {
                facts.note(path + "/schedules/" + schedule.path("cron").asString(), schedule);
            }
            for (JsonNode version : api.get(address + "/versions").path("items")) {
                version.path("annotations")
                        .path("workers/tag")
                        .asStringOpt()
                        .ifPresent(label -> facts.put(path + "/labels/" + label, "present"));
            }
            facts.note(path + "/subdomain", api.get(address + "/subdomain"));
            api.modules(name).forEach((module, type) -> facts.put(path + "/modules/" + module, type));
        }
        for (JsonNode workflow : api.list("/workflows")) {
            String name = workflow.path("name").asString();
            facts.note("workflows/" + name, api.get("/workflows/" + name));
        }
        for (JsonNode namespace : api.list("/workers/dispatch/namespaces")) {
            namespace(namespace.path("namespace_name").asString());
        }
    }

    private void namespace(String namespace) {
        facts.put("dispatch/" + namespace, "present");
        for (JsonNode script : api.list("/workers/dispatch/namespaces/" + namespace + "/scripts")) {
            String name = script.path("id").asString();
            String path = "dispatch/" + namespace + "/" + name;
            facts.note(path, script);
            settings(path, api.get("/workers/dispatch/namespaces/" + namespace + "/scripts/" + name + "/settings"));
        }
    }

    private void settings(String path, ObjectNode settings) {
        for (JsonNode binding : settings.path("bindings")) {
            facts.note(path + "/bindings/" + binding.path("name").asString(), facts.bound(binding));
        }
        settings.remove("bindings");
        facts.note(path + "/settings", settings);
    }
}
