@echo off
rem Writes lib\packseal.jsa: the classes of the command line as this Java loads them, for a faster start. Optional. Run again after
rem an update of Java or of PackSeal.
setlocal
set "PACKSEAL_HOME=%~dp0.."
set "PACKSEAL_JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "PACKSEAL_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%PACKSEAL_HOME%\lib\packseal.jsa" del "%PACKSEAL_HOME%\lib\packseal.jsa"
echo (01)09506000134352(17)280630(10)A1B2(21)S1| "%PACKSEAL_JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:ArchiveClassesAtExit="%PACKSEAL_HOME%\lib\packseal.jsa.new" -Xlog:disable -Xlog:all=error:stderr -jar "%PACKSEAL_HOME%\lib\packseal.jar" assess > nul
rem Written beside it and renamed: Java crashes on an archive of which a part is missing.
move /y "%PACKSEAL_HOME%\lib\packseal.jsa.new" "%PACKSEAL_HOME%\lib\packseal.jsa" > nul || exit /b 1
echo %PACKSEAL_HOME%\lib\packseal.jsa
