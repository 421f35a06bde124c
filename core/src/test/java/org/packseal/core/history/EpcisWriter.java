package org.packseal.core.history;

import java.util.ArrayList;
import java.util.List;

/** Writes events of test cases in the syntaxes in which companies exchange them. */
public enum EpcisWriter {
    JSON_DOCUMENT {
        @Override
        public String write(List<CaseEvent> events) {
            return "{\"type\":\"EPCISDocument\",\"schemaVersion\":\"2.0\",\"epcisBody\":{\"eventList\":["
                    + String.join(",\n", events.stream().map(EpcisWriter::json).toList()) + "]},\"@context\":[]}";
        }
    },
    JSON_QUERY_DOCUMENT {
        @Override
        public String write(List<CaseEvent> events) {
            return "{\"epcisBody\":{\"queryResults\":{\"queryName\":\"q\",\"resultsBody\":{\"eventList\":["
                    + String.join(",", events.stream().map(EpcisWriter::json).toList())
                    + "]}}},\"type\":\"EPCISQueryDocument\"}";
        }
    },
    JSON_LINES {
        @Override
        public String write(List<CaseEvent> events) {
            return String.join("\n", events.stream().map(EpcisWriter::json).toList());
        }
    },
    XML_1_2 {
        @Override
        public String write(List<CaseEvent> events) {
            return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE project>\n"
                    + "<epcis:EPCISDocument xmlns:epcis=\"urn:epcglobal:epcis:xsd:1\" schemaVersion=\"1.2\">"
                    + "<EPCISBody><EventList>"
                    + String.join(
                            "\n", events.stream().map(event -> xml(event, true)).toList())
                    + "</EventList></EPCISBody></epcis:EPCISDocument>";
        }
    },
    XML_2_0 {
        @Override
        public String write(List<CaseEvent> events) {
            return "<epcis:EPCISDocument xmlns:epcis=\"urn:epcglobal:epcis:xsd:2\" schemaVersion=\"2.0\">"
                    + "<EPCISBody><EventList>"
                    + String.join(
                            "", events.stream().map(event -> xml(event, false)).toList())
                    + "</EventList></EPCISBody></epcis:EPCISDocument>";
        }
    };

    public abstract String write(List<CaseEvent> events);

    private static String type(CaseEvent event) {
        return event.type.charAt(0) + event.type.substring(1).toLowerCase(java.util.Locale.ROOT) + "Event";
    }

    private static String json(CaseEvent e) {
        List<String> members = new ArrayList<>();
        members.add(member("type", type(e)));
        members.add(member("eventTime", e.time));
        if (e.has(e.action)) {
            members.add(member("action", e.action));
        }
        if (e.has(e.step)) {
            members.add(member("bizStep", e.step));
        }
        if (e.has(e.disposition)) {
            members.add(member("disposition", "https://ref.gs1.org/cbv/Disp-" + e.disposition));
        }
        members.add("\"readPoint\":{\"id\":\"" + CasePlaces.sgln(e.place) + "\"}");
        jsonSubjects(e, members);
        jsonTransfer(e, members);
        jsonState(e, members);
        return "{" + String.join(",", members) + "}";
    }

    private static void jsonSubjects(CaseEvent e, List<String> members) {
        switch (e.type) {
            case "AGGREGATION" -> {
                members.add(member("parentID", e.first.get(0)));
                if (!e.second.isEmpty()) {
                    members.add("\"childEPCs\":" + list(e.second));
                }
            }
            case "TRANSFORMATION" -> {
                members.add("\"inputEPCList\":" + list(e.first));
                members.add("\"outputEPCList\":" + list(e.second));
            }
            default -> {
                // A lone value counts as a list of one.
                if (!e.first.isEmpty()) {
                    members.add("\"epcList\":"
                            + (e.first.size() == 1 ? list(e.first).replaceAll("[\\[\\]]", "") : list(e.first)));
                }
            }
        }
        if (!e.classes.isEmpty()) {
            members.add("\"quantityList\":[{\"quantity\":4,\"epcClass\":\"" + e.classes.get(0) + "\"}]");
        }
    }

    private static void jsonTransfer(CaseEvent e, List<String> members) {
        if (!e.extra("from").isEmpty()) {
            members.add(
                    "\"sourceList\":[{\"type\":\"location\",\"source\":\"" + CasePlaces.sgln(e.extra("from")) + "\"}]");
        }
        List<String> destinations = new ArrayList<>();
        if (!e.extra("to").isEmpty()) {
            destinations.add("{\"type\":\"urn:epcglobal:cbv:sdt:location\",\"destination\":\""
                    + CasePlaces.sgln(e.extra("to")) + "\"}");
        }
        if (!e.extra("owner").isEmpty()) {
            destinations.add(
                    "{\"type\":\"owning_party\",\"destination\":\"" + CasePlaces.sgln(e.extra("owner")) + "\"}");
        }
        if (!destinations.isEmpty()) {
            members.add("\"destinationList\":[" + String.join(",", destinations) + "]");
        }
    }

    private static void jsonState(CaseEvent e, List<String> members) {
        if (!e.extra("set").isEmpty() || !e.extra("unset").isEmpty()) {
            members.add("\"persistentDisposition\":{"
                    + (e.extra("set").isEmpty() ? "" : "\"set\":[\"" + e.extra("set") + "\"]")
                    + (e.extra("unset").isEmpty() ? "" : "\"unset\":\"" + e.extra("unset") + "\"") + "}");
        }
        if (!e.extra("temp").isEmpty()) {
            String[] span = span(e);
            members.add("\"sensorElementList\":[{\"sensorReport\":[{\"type\":\"Temperature\",\"minValue\":" + span[0]
                    + ",\"maxValue\":" + span[1] + ",\"uom\":\"" + span[2] + "\""
                    + (e.extra("alarm").isEmpty() ? "" : ",\"exception\":\"ALARM_CONDITION\"") + "}]}]");
        }
        if (!e.extra("lot").isEmpty() || !e.extra("exp").isEmpty()) {
            members.add("\"ilmd\":{\"cbvmda:lotNumber\":\"" + e.extra("lot") + "\",\"cbvmda:itemExpirationDate\":\""
                    + e.extra("exp") + "\"}");
        }
        if (!e.extra("id").isEmpty()) {
            members.add(member("eventID", e.extra("id")));
        }
        if (!e.extra("error").isEmpty()) {
            members.add("\"errorDeclaration\":{\"declarationTime\":\"2026-06-01T00:00:00Z\"}");
        }
    }

    private static String[] span(CaseEvent e) {
        String temp = e.extra("temp");
        int unit = temp.length() - 3;
        int dots = temp.indexOf("..");
        return new String[] {temp.substring(0, dots), temp.substring(dots + 2, unit), temp.substring(unit)};
    }

    private static String member(String name, String value) {
        return "\"" + name + "\":\"" + value + "\"";
    }

    private static String list(List<String> values) {
        return "[\"" + String.join("\",\"", values) + "\"]";
    }

    private static String xml(CaseEvent e, boolean nested) {
        StringBuilder xml = new StringBuilder();
        tag(xml, "eventTime", e.time);
        if (!e.extra("error").isEmpty() || !e.extra("id").isEmpty()) {
            xml.append(nested ? "<baseExtension>" : "");
            tag(xml, "eventID", e.extra("id"));
            if (!e.extra("error").isEmpty()) {
                xml.append(
                        "<errorDeclaration><declarationTime>2026-06-01T00:00:00Z</declarationTime></errorDeclaration>");
            }
            xml.append(nested ? "</baseExtension>" : "");
        }
        xmlSubjects(xml, e);
        tag(xml, "action", e.has(e.action) ? e.action : "");
        tag(xml, "bizStep", e.has(e.step) ? "urn:epcglobal:cbv:bizstep:" + e.step : "");
        tag(xml, "disposition", e.has(e.disposition) ? "urn:epcglobal:cbv:disp:" + e.disposition : "");
        xml.append("<readPoint><id>").append(CasePlaces.sgln(e.place)).append("</id></readPoint>");
        xml.append(nested ? "<extension>" : "");
        xmlExtension(xml, e);
        xml.append(nested ? "</extension>" : "");
        String event = "<" + type(e) + ">" + xml + "</" + type(e) + ">";
        // Version 1.1 brought transformations in as an extension of the list.
        return nested && e.type.equals("TRANSFORMATION") ? "<extension>" + event + "</extension>" : event;
    }

    private static void xmlSubjects(StringBuilder xml, CaseEvent e) {
        switch (e.type) {
            case "AGGREGATION" -> {
                tag(xml, "parentID", e.first.get(0));
                epcs(xml, "childEPCs", e.second);
            }
            case "TRANSFORMATION" -> {
                epcs(xml, "inputEPCList", e.first);
                epcs(xml, "outputEPCList", e.second);
            }
            default -> epcs(xml, "epcList", e.first);
        }
    }

    private static void xmlExtension(StringBuilder xml, CaseEvent e) {
        if (!e.classes.isEmpty()) {
            xml.append("<quantityList><quantityElement><epcClass>")
                    .append(e.classes.get(0))
                    .append("</epcClass><quantity>4</quantity></quantityElement></quantityList>");
        }
        if (!e.extra("from").isEmpty()) {
            xml.append("<sourceList><source type=\"urn:epcglobal:cbv:sdt:location\">")
                    .append(CasePlaces.sgln(e.extra("from")))
                    .append("</source></sourceList>");
        }
        if (!e.extra("to").isEmpty() || !e.extra("owner").isEmpty()) {
            xml.append("<destinationList>");
            destination(xml, "location", e.extra("to"));
            destination(xml, "owning_party", e.extra("owner"));
            xml.append("</destinationList>");
        }
        if (!e.extra("temp").isEmpty()) {
            String[] span = span(e);
            xml.append("<sensorElementList><sensorElement><sensorReport type=\"gs1:Temperature\" minValue=\"")
                    .append(span[0] + "\" maxValue=\"" + span[1] + "\" uom=\"" + span[2] + "\"")
                    .append(e.extra("alarm").isEmpty() ? "" : " exception=\"gs1:ALARM_CONDITION\"")
                    .append("/></sensorElement></sensorElementList>");
        }
        if (!e.extra("set").isEmpty() || !e.extra("unset").isEmpty()) {
            xml.append("<persistentDisposition>");
            tag(xml, "unset", e.extra("unset").isEmpty() ? "" : "urn:epcglobal:cbv:disp:" + e.extra("unset"));
            tag(xml, "set", e.extra("set").isEmpty() ? "" : "urn:epcglobal:cbv:disp:" + e.extra("set"));
            xml.append("</persistentDisposition>");
        }
        if (!e.extra("lot").isEmpty() || !e.extra("exp").isEmpty()) {
            xml.append("<ilmd xmlns:m=\"urn:epcglobal:cbv:mda\">");
            tag(xml, "m:lotNumber", e.extra("lot"));
            tag(xml, "m:itemExpirationDate", e.extra("exp"));
            xml.append("</ilmd>");
        }
    }

    private static void destination(StringBuilder xml, String type, String place) {
        if (!place.isEmpty()) {
            xml.append("<destination type=\"urn:epcglobal:cbv:sdt:" + type + "\">" + CasePlaces.sgln(place)
                    + "</destination>");
        }
    }

    private static void epcs(StringBuilder xml, String name, List<String> uris) {
        xml.append("<" + name + ">");
        uris.forEach(uri -> tag(xml, "epc", uri));
        xml.append("</" + name + ">");
    }

    private static void tag(StringBuilder xml, String name, String value) {
        if (!value.isEmpty()) {
            xml.append("<" + name + ">" + value + "</" + name + ">");
        }
    }
}
