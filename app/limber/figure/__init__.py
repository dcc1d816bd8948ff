"""The moving figure as pure geometry: from a figure's file to what is to be painted, without Qt."""
