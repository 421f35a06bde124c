package org.packseal.core.history.epcis;

import java.util.List;
import org.packseal.core.history.HistoryEventBuilder;
import org.packseal.core.history.Temperatures;
import org.packseal.core.history.epcis.EventDraft.Report;

/**
 * Temperatures of sensor reports in degrees Celsius, and alarms. Units are those of UN/ECE Recommendation 20. A report
 * of a sensor that says it failed is left out.
 */
final class SensorReports {
    /** No thermometer in a supply chain shows more, nor less than absolute zero; anything else is a fault of the data. */
    private static final double MAX = 1_000;

    private static final double MIN = -273.15;

    private SensorReports() {}

    static void add(List<Report> reports, HistoryEventBuilder event) {
        for (Report report : reports) {
            String type = report.type() == null ? "" : Terms.sensor(report.type());
            String exception = report.exception() == null ? "" : Terms.sensor(report.exception());
            boolean temperature = type.equals("Temperature");
            boolean alarm = exception.equals("ALARM_CONDITION") && (temperature || type.isEmpty());
            if (alarm || type.equals("ALARM_CONDITION")) {
                event.alarm();
            }
            if (temperature && !exception.equals("ERROR_CONDITION")) {
                values(report, event);
            }
        }
    }

    private static void values(Report report, HistoryEventBuilder event) {
        for (String text : report.values()) {
            double celsius = celsius(Numbers.decimal(text), report.unit() == null ? "CEL" : report.unit());
            if (celsius >= MIN && celsius <= MAX) {
                int hundredths = (int) Math.round(celsius * 100);
                event.temperatures(new Temperatures(hundredths, hundredths));
            }
        }
    }

    private static double celsius(double value, String unit) {
        return switch (unit) {
            case "CEL" -> value;
            case "FAH" -> (value - 32) * 5 / 9;
            case "KEL" -> value - 273.15;
            default -> Double.NaN;
        };
    }
}
