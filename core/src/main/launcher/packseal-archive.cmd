@echo off
rem Writes lib\packseal.jsa: the classes of the command line as this Java loads them, for a faster start. Optional. Run again after
rem an update of Java or of PackSeal.
setlocal EnableExtensions DisableDelayedExpansion
call :home
set "PACKSEAL_JAVA=java"
if not defined JAVA_HOME goto chosen
rem Some set JAVA_HOME with quotation marks, which would end those around it here.
set "PACKSEAL_JAVA_HOME=%JAVA_HOME:"=%"
if exist "%PACKSEAL_JAVA_HOME%\bin\java.exe" set "PACKSEAL_JAVA=%PACKSEAL_JAVA_HOME%\bin\java.exe"
:chosen
if exist "%PACKSEAL_HOME%\lib\packseal.jsa" del "%PACKSEAL_HOME%\lib\packseal.jsa"
if exist "%PACKSEAL_HOME%\lib\packseal.jsa.new" del "%PACKSEAL_HOME%\lib\packseal.jsa.new"
rem One run tells the classes; the archive is made of that list, because only such an archive takes the old classes of picocli.
echo {"id":1,"scan":"(01)09506000134352(21)S1","facts":{"identity.labelling":{"value":"MATCH","producer":"PHARMACY"}}}| "%PACKSEAL_JAVA%" -XX:DumpLoadedClassList="%PACKSEAL_HOME%\lib\packseal.classes" -Xlog:disable -Xlog:all=error:stderr -jar "%PACKSEAL_HOME%\lib\packseal.jar" assess > nul
"%PACKSEAL_JAVA%" -Xshare:dump -XX:SharedClassListFile="%PACKSEAL_HOME%\lib\packseal.classes" -XX:SharedArchiveFile="%PACKSEAL_HOME%\lib\packseal.jsa.new" -Xlog:disable -Xlog:all=error:stderr -jar "%PACKSEAL_HOME%\lib\packseal.jar" > nul
if exist "%PACKSEAL_HOME%\lib\packseal.classes" del "%PACKSEAL_HOME%\lib\packseal.classes"
if not exist "%PACKSEAL_HOME%\lib\packseal.jsa.new" goto none
rem Written beside it and renamed: Java crashes on an archive of which a part is missing.
move /y "%PACKSEAL_HOME%\lib\packseal.jsa.new" "%PACKSEAL_HOME%\lib\packseal.jsa" > nul
if exist "%PACKSEAL_HOME%\lib\packseal.jsa.new" goto none
echo "%PACKSEAL_HOME%\lib\packseal.jsa"
exit /b 0

:none
echo Expected a class-data archive in lib, found none: is the folder writable, and does this Java support archives? 1>&2
exit /b 1

:home
set "PACKSEAL_HOME=%~dp0.."
exit /b 0
